"""A plain FastAPI server in the manner of the web dashboard's example: it never reads, it only sends.

Prints the port it listens on. Sends COUNT metrics updates, INTERVAL seconds apart, and then stays silent.
Usage: fastapi_server.py COUNT INTERVAL
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

app = FastAPI()


@app.websocket("/ws/realtime")
async def realtime(websocket: WebSocket):
    await websocket.accept()
    try:
        for number in range(COUNT):
            await websocket.send_json(
                {
                    "type": "metrics_update",
                    "data": {
                        "dashboard": {"revenue_generated": 128000 + 900 * math.sin(number / 7)},
                        "social_media": {"engagement_rate": 4.8, "linkedin": {"followers": 1200 + number}},
                    },
                    "timestamp": time.time() * 1000,
                }
            )
            await asyncio.sleep(INTERVAL)
        await asyncio.sleep(3600)
    except WebSocketDisconnect:
        pass


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listener])
