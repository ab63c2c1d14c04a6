"""A plain FastAPI server in the manner of the web dashboard's example: it never reads, it only sends.

Prints the port it listens on, a free one unless told. Sends COUNT metrics updates, INTERVAL seconds apart, and
then stays silent. GET /api/realtime gives one such update.
Usage: fastapi_server.py COUNT INTERVAL [PORT]
"""

import asyncio
import math
import socket
import sys
import time

import uvicorn
from fastapi import FastAPI, WebSocket, WebSocketDisconnect

COUNT = int(sys.argv[1])
INTERVAL = float(sys.argv[2])
PORT = int(sys.argv[3]) if len(sys.argv) > 3 else 0

app = FastAPI()


def update(number):
    return {
        "type": "metrics_update",
        "data": {
            "dashboard": {"revenue_generated": 128000 + 900 * math.sin(number / 7)},
            "social_media": {"engagement_rate": 4.8, "linkedin": {"followers": 1200 + number}},
        },
        "timestamp": time.time() * 1000,
    }


@app.get("/api/realtime")
async def poll():
    return update(0)


@app.websocket("/ws/realtime")
async def realtime(websocket: WebSocket):
    await websocket.accept()
    try:
        for number in range(COUNT):
            await websocket.send_json(update(number))
            await asyncio.sleep(INTERVAL)
        await asyncio.sleep(3600)
    except WebSocketDisconnect:
        pass


listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(("127.0.0.1", PORT))
listener.listen()  # whoever reads the port may connect at once
print(listener.getsockname()[1], flush=True)
uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listener])
