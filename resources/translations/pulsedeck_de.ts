<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Connection</name>
    <message>
        <source>in %1 s</source>
        <translation>in %1 s</translation>
    </message>
    <message>
        <source>next try in %1 s</source>
        <translation>nächster Versuch in %1 s</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>1 family stale</source>
        <translation>1 Bereich veraltet</translation>
    </message>
    <message>
        <source>%1 families stale</source>
        <translation>%1 Bereiche veraltet</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 msg/s</source>
        <translation>%1 Nachr./s</translation>
    </message>
    <message>
        <source>Polling</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>no answer for %1</source>
        <translation>keine Antwort seit %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Neuverbindung</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>Anmeldung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not connected. Press Reconnect to connect.</source>
        <translation>Nicht verbunden. „Neu verbinden“ stellt die Verbindung her.</translation>
    </message>
    <message>
        <source>Connecting to the server.</source>
        <translation>Verbindung zum Server wird hergestellt.</translation>
    </message>
    <message>
        <source>Connected; waiting for the first data.</source>
        <translation>Verbunden; wartet auf die ersten Daten.</translation>
    </message>
    <message>
        <source>Connected, but some of the data have stopped coming.</source>
        <translation>Verbunden, aber ein Teil der Daten bleibt aus.</translation>
    </message>
    <message>
        <source>Connected to the built-in simulation. The data are made up; connect your own server with --url or PULSEDECK_WEBSOCKET_URL.</source>
        <translation>Verbunden mit der eingebauten Simulation. Die Daten sind erfunden; ein eigener Server wird mit --url oder PULSEDECK_WEBSOCKET_URL verbunden.</translation>
    </message>
    <message>
        <source>Connected. Data arrive as they come.</source>
        <translation>Verbunden. Daten kommen, sobald sie entstehen.</translation>
    </message>
    <message>
        <source>Nothing has arrived for a while. Asking the server whether it is still there.</source>
        <translation>Seit einer Weile kam nichts an. Der Server wird gefragt, ob er noch da ist.</translation>
    </message>
    <message>
        <source>The connection is lost. Trying again shortly.</source>
        <translation>Die Verbindung ist verloren. Gleich folgt ein neuer Versuch.</translation>
    </message>
    <message>
        <source>The live connection is lost, and the server does not answer when it is asked for data. Still trying both.</source>
        <translation>Die Live-Verbindung ist verloren, und der Server antwortet nicht auf Abfragen. Beides wird weiter versucht.</translation>
    </message>
    <message>
        <source>The live connection is lost. Data are fetched every few seconds instead.</source>
        <translation>Die Live-Verbindung ist verloren. Daten werden stattdessen alle paar Sekunden abgefragt.</translation>
    </message>
    <message>
        <source>The server does not answer. Trying once a minute.</source>
        <translation>Der Server antwortet nicht. Ein Versuch pro Minute.</translation>
    </message>
    <message>
        <source>The server does not accept the sign-in. Renew the token, then press Reconnect.</source>
        <translation>Der Server lehnt die Anmeldung ab. Token erneuern, dann „Neu verbinden“ drücken.</translation>
    </message>
    <message>
        <source>The connection cannot work as it is configured. Not trying again.</source>
        <translation>Die Verbindung kann so, wie sie eingerichtet ist, nicht gelingen. Kein weiterer Versuch.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 behind ours</source>
        <translation>geht %1 nach</translation>
    </message>
    <message>
        <source>%1 ahead of ours</source>
        <translation>geht %1 vor</translation>
    </message>
</context>
<context>
    <name>ConnectionMachine</name>
    <message>
        <source>The server stopped reading.</source>
        <translation>Der Server liest nicht mehr.</translation>
    </message>
    <message>
        <source>The server did not answer the heartbeat.</source>
        <translation>Der Server hat auf das Lebenszeichen nicht geantwortet.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The server accepted the connection but sent nothing.</source>
        <translation>Der Server hat die Verbindung angenommen, aber nichts gesendet.</translation>
    </message>
    <message>
        <source>The server did not answer the poll in time.</source>
        <translation>Der Server hat auf die Abfrage nicht rechtzeitig geantwortet.</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>AI agents</source>
        <translation>KI-Agenten</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Active leads</source>
        <translation>Aktive Leads</translation>
    </message>
    <message>
        <source>Agent success</source>
        <translation>Agentenerfolg</translation>
    </message>
    <message>
        <source>Agents and queue</source>
        <translation>Agenten und Warteschlange</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Campaign conversions</source>
        <translation>Kampagnen-Conversions</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Klicks</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>Conversions</source>
        <translation>Conversions</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Konvertiert</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cost per click</source>
        <translation>Kosten pro Klick</translation>
    </message>
    <message>
        <source>Cost per hour</source>
        <translation>Kosten pro Stunde</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>Engagement by platform</source>
        <translation>Engagement nach Plattform</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>Error rate ×10</source>
        <translation>Fehlerrate ×10</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Facebook</source>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>From new to converted</source>
        <translation>Von neu bis konvertiert</translation>
    </message>
    <message>
        <source>Instagram</source>
        <translation>Instagram</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>LinkedIn</source>
        <translation>LinkedIn</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Pipeline value</source>
        <translation>Pipeline-Wert</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positiv</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Qualifiziert</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Reach by platform</source>
        <translation>Reichweite nach Plattform</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>Anfragen/s</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rendite</translation>
    </message>
    <message>
        <source>Return on investment</source>
        <translation>Kapitalrendite</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Revenue today</source>
        <translation>Umsatz heute</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Soziale Medien</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>Erfolgsquote</translation>
    </message>
    <message>
        <source>System health</source>
        <translation>Systemzustand</translation>
    </message>
    <message>
        <source>Tasks completed</source>
        <translation>Erledigte Aufgaben</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Tokens per minute</source>
        <translation>Token pro Minute</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>pro Stunde</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>EventType</name>
    <message>
        <source>New lead</source>
        <translation>Neuer Lead</translation>
    </message>
    <message>
        <source>Lead qualified</source>
        <translation>Lead qualifiziert</translation>
    </message>
    <message>
        <source>Lead converted</source>
        <translation>Lead konvertiert</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>Zahlung eingegangen</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Zahlung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Agent finished a task</source>
        <translation>Agent mit Aufgabe fertig</translation>
    </message>
    <message>
        <source>Campaign started</source>
        <translation>Kampagne gestartet</translation>
    </message>
    <message>
        <source>Budget at 80 percent</source>
        <translation>Budget bei 80 Prozent</translation>
    </message>
    <message>
        <source>Post published</source>
        <translation>Beitrag veröffentlicht</translation>
    </message>
    <message>
        <source>Latency spike</source>
        <translation>Latenzspitze</translation>
    </message>
</context>
<context>
    <name>LinkAnnouncer</name>
    <message>
        <source>Data are fetched every few seconds instead.</source>
        <translation>Daten werden stattdessen alle paar Sekunden abgefragt.</translation>
    </message>
    <message>
        <source>The server wants another token.</source>
        <translation>Der Server verlangt ein anderes Token.</translation>
    </message>
    <message>
        <source>It is not tried again by itself.</source>
        <translation>Es folgt kein neuer Versuch von selbst.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>The last values stay, with their age.</source>
        <translation>Die letzten Werte bleiben stehen, mit ihrem Alter.</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>%1 Last error: %2</source>
        <translation>%1 Letzter Fehler: %2</translation>
    </message>
    <message>
        <source>Connection restored</source>
        <translation>Verbindung wiederhergestellt</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Live data again after %1.</source>
        <translation>Nach %1 wieder Live-Daten.</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>Active agents</source>
        <translation>Aktive Agenten</translation>
    </message>
    <message>
        <source>Active campaigns</source>
        <translation>Aktive Kampagnen</translation>
    </message>
    <message>
        <source>Active leads</source>
        <translation>Aktive Leads</translation>
    </message>
    <message>
        <source>Active users</source>
        <translation>Aktive Nutzer</translation>
    </message>
    <message>
        <source>Ad impressions</source>
        <translation>Anzeigenaufrufe</translation>
    </message>
    <message>
        <source>Agent cost per hour</source>
        <translation>Agentenkosten pro Stunde</translation>
    </message>
    <message>
        <source>Agent queue</source>
        <translation>Agenten-Warteschlange</translation>
    </message>
    <message>
        <source>Agent response</source>
        <translation>Agentenantwort</translation>
    </message>
    <message>
        <source>Agent success</source>
        <translation>Agentenerfolg</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Click-through</source>
        <translation>Klickrate</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Klicks</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>Conversions</source>
        <translation>Conversions</translation>
    </message>
    <message>
        <source>Converted leads</source>
        <translation>Konvertierte Leads</translation>
    </message>
    <message>
        <source>Cost per click</source>
        <translation>Kosten pro Klick</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>Facebook engagement</source>
        <translation>Facebook-Engagement</translation>
    </message>
    <message>
        <source>Facebook followers</source>
        <translation>Facebook-Follower</translation>
    </message>
    <message>
        <source>Facebook posts</source>
        <translation>Facebook-Beiträge</translation>
    </message>
    <message>
        <source>Facebook reach</source>
        <translation>Facebook-Reichweite</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>Impressionen</translation>
    </message>
    <message>
        <source>Instagram engagement</source>
        <translation>Instagram-Engagement</translation>
    </message>
    <message>
        <source>Instagram followers</source>
        <translation>Instagram-Follower</translation>
    </message>
    <message>
        <source>Instagram posts</source>
        <translation>Instagram-Beiträge</translation>
    </message>
    <message>
        <source>Instagram reach</source>
        <translation>Instagram-Reichweite</translation>
    </message>
    <message>
        <source>Lead conversion</source>
        <translation>Lead-Conversion</translation>
    </message>
    <message>
        <source>LinkedIn engagement</source>
        <translation>LinkedIn-Engagement</translation>
    </message>
    <message>
        <source>LinkedIn followers</source>
        <translation>LinkedIn-Follower</translation>
    </message>
    <message>
        <source>LinkedIn posts</source>
        <translation>LinkedIn-Beiträge</translation>
    </message>
    <message>
        <source>LinkedIn reach</source>
        <translation>LinkedIn-Reichweite</translation>
    </message>
    <message>
        <source>Lost leads</source>
        <translation>Verlorene Leads</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>Neue Leads</translation>
    </message>
    <message>
        <source>Order value</source>
        <translation>Bestellwert</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Qualified leads</source>
        <translation>Qualifizierte Leads</translation>
    </message>
    <message>
        <source>Queue depth</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Erstattungen</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Anfragen pro Sekunde</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Return on investment</source>
        <translation>Kapitalrendite</translation>
    </message>
    <message>
        <source>Revenue today</source>
        <translation>Umsatz heute</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Zufriedenheit</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Tasks completed</source>
        <translation>Erledigte Aufgaben</translation>
    </message>
    <message>
        <source>Tokens per minute</source>
        <translation>Token pro Minute</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Besucher</translation>
    </message>
    <message>
        <source>X engagement</source>
        <translation>X-Engagement</translation>
    </message>
    <message>
        <source>X followers</source>
        <translation>X-Follower</translation>
    </message>
    <message>
        <source>X posts</source>
        <translation>X-Beiträge</translation>
    </message>
    <message>
        <source>X reach</source>
        <translation>X-Reichweite</translation>
    </message>
</context>
<context>
    <name>MetricFormat</name>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1B</source>
        <comment>billions</comment>
        <translation>%1 Mrd</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>millions</comment>
        <translation>%1 Mio</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousands</comment>
        <translation>%1 Tsd</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <comment>percentage points</comment>
        <translation>%1 Pp</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>minus</source>
        <translation>minus</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
    </message>
    <message>
        <source>%1 milliseconds</source>
        <translation>%1 Millisekunden</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-fach</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkSettings</name>
    <message>
        <source>CA file %1: %2</source>
        <translation>CA-Datei %1: %2</translation>
    </message>
    <message>
        <source>CA file %1: there is no certificate in PEM form in it</source>
        <translation>CA-Datei %1: darin ist kein Zertifikat im PEM-Format</translation>
    </message>
    <message>
        <source>The proxy must be system, none, http://host:port or socks5://host:port.</source>
        <translation>Der Proxy muss system, none, http://host:port oder socks5://host:port sein.</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>TlsFailure</name>
    <message>
        <source>no host at all</source>
        <translation>gar keinen Rechner</translation>
    </message>
    <message>
        <source>someone without a name</source>
        <translation>jemand ohne Namen</translation>
    </message>
    <message>
        <source>It expired on %1.</source>
        <translation>Es ist am %1 abgelaufen.</translation>
    </message>
    <message>
        <source>It is not valid before %1; is this machine&apos;s clock right?</source>
        <translation>Es gilt erst ab %1; geht die Uhr dieses Rechners richtig?</translation>
    </message>
    <message>
        <source>It is for the wrong host: for %1, not for %2.</source>
        <translation>Es gilt für den falschen Rechner: für %1, nicht für %2.</translation>
    </message>
    <message>
        <source>It is self-signed; if it is the right one, name it as the CA file in the settings.</source>
        <translation>Es ist selbst signiert; ist es das richtige, kann es in den Einstellungen als CA-Datei genannt werden.</translation>
    </message>
    <message>
        <source>Its issuer is unknown here (%1); if you trust it, name its certificate as the CA file in the settings.</source>
        <translation>Sein Aussteller ist hier unbekannt (%1); ist er vertrauenswürdig, kann sein Zertifikat in den Einstellungen als CA-Datei genannt werden.</translation>
    </message>
    <message>
        <source>It was revoked.</source>
        <translation>Es wurde widerrufen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid.</source>
        <translation>Das Zertifikat des Servers ist ungültig.</translation>
    </message>
    <message>
        <source>The server&apos;s TLS is too old: TLS 1.2 at least is needed.</source>
        <translation>Das TLS des Servers ist zu alt: Nötig ist mindestens TLS 1.2.</translation>
    </message>
    <message>
        <source>The server does not speak TLS; a ws:// server, or another port?</source>
        <translation>Der Server spricht kein TLS; ein ws://-Server oder ein anderer Port?</translation>
    </message>
    <message>
        <source>The server and this program have no TLS cipher in common.</source>
        <translation>Server und Programm haben kein TLS-Verfahren gemeinsam.</translation>
    </message>
    <message>
        <source>The TLS handshake failed: %1</source>
        <translation>Der TLS-Handshake ist gescheitert: %1</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ActivityView</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>AI agents</source>
        <translation>KI-Agenten</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>Angezeigt: %1</translation>
    </message>
    <message>
        <source>No events of this type yet.</source>
        <translation>Noch keine Ereignisse dieser Art.</translation>
    </message>
    <message>
        <source>No events yet. What happens on the platform appears here as it comes.</source>
        <translation>Noch keine Ereignisse. Was auf der Plattform geschieht, erscheint hier sofort.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::BarChart</name>
    <message>
        <source>%1 · %2 ago</source>
        <comment>value, age</comment>
        <translation>%1 · vor %2</translation>
    </message>
    <message>
        <source>Waiting for the first values…</source>
        <translation>Wartet auf die ersten Werte…</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ConnectionDetails</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Enter token…</source>
        <translation>Token eingeben…</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>Last data</source>
        <translation>Letzte Daten</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Letztes Zeichen</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Umlaufzeit</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Server&apos;s clock</source>
        <translation>Uhr des Servers</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>%1 messages, %2 fields</source>
        <translation>%1 Nachrichten, %2 Felder</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ConnectionIndicator</name>
    <message>
        <source>State of the connection: press for details</source>
        <translation>Zustand der Verbindung: für Einzelheiten drücken</translation>
    </message>
    <message>
        <source>Connection: %1 %2</source>
        <translation>Verbindung: %1 %2</translation>
    </message>
</context>
<context>
    <name>pulsedeck::FamilyList</name>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Soziale Medien</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>System health</source>
        <translation>Systemzustand</translation>
    </message>
    <message>
        <source>AI agents</source>
        <translation>KI-Agenten</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Not subscribed</source>
        <translation>Nicht abonniert</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Data by family</source>
        <translation>Daten nach Bereich</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>family, freshness</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3 old</source>
        <comment>family, freshness, age</comment>
        <translation>%1: %2, %3 alt</translation>
    </message>
</context>
<context>
    <name>pulsedeck::HeaderBar</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Hold the picture still; data go on behind it (Space)</source>
        <translation>Bild anhalten; die Daten laufen dahinter weiter (Leertaste)</translation>
    </message>
    <message>
        <source>How to connect a real server</source>
        <translation>So wird ein echter Server verbunden</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Range of time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 T</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>Die letzten %1 zeigen</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Paused %1</source>
        <translation>Pause seit %1</translation>
    </message>
    <message numerus="yes">
        <source>Alerts: %n open</source>
        <translation>
            <numerusform>Alarme: %n offen</numerusform>
            <numerusform>Alarme: %n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Simulated data · connect yours with --url</source>
        <translation>Simulierte Daten · eigene mit --url verbinden</translation>
    </message>
    <message>
        <source>Simulated data</source>
        <translation>Simulierte Daten</translation>
    </message>
</context>
<context>
    <name>pulsedeck::LegendEntry</name>
    <message>
        <source>Shows or hides this series; with a double click or Shift+Enter it alone is shown</source>
        <translation>Zeigt oder verbirgt diese Reihe; ein Doppelklick oder Umschalt+Eingabe zeigt sie allein</translation>
    </message>
</context>
<context>
    <name>pulsedeck::MainWindow</name>
    <message>
        <source>Simulated data</source>
        <translation>Simulierte Daten</translation>
    </message>
    <message>
        <source>These data are made up</source>
        <translation>Diese Daten sind erfunden</translation>
    </message>
    <message>
        <source>Pulsedeck started its built-in simulation because no server is configured. Connect yours in one of these ways:</source>
        <translation>Pulsedeck hat die eingebaute Simulation gestartet, weil kein Server eingerichtet ist. So wird einer verbunden:</translation>
    </message>
    <message>
        <source>the environment variable PULSEDECK_WEBSOCKET_URL</source>
        <translation>die Umgebungsvariable PULSEDECK_WEBSOCKET_URL</translation>
    </message>
    <message>
        <source>url in the section [websocket] of the configuration file</source>
        <translation>url im Abschnitt [websocket] der Konfigurationsdatei</translation>
    </message>
    <message>
        <source>url in the section [websocket] of %1</source>
        <translation>url im Abschnitt [websocket] von %1</translation>
    </message>
    <message>
        <source>Open a web page</source>
        <translation>Webseite öffnen</translation>
    </message>
    <message>
        <source>Open this page on %1 in your browser?

%2</source>
        <translation>Diese Seite auf %1 im Browser öffnen?

%2</translation>
    </message>
</context>
<context>
    <name>pulsedeck::MetricCard</name>
    <message>
        <source>No value yet</source>
        <translation>Noch kein Wert</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Erster Wert</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>change, time</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 unbekannt</translation>
    </message>
    <message>
        <source>, above limit</source>
        <translation>, über der Grenze</translation>
    </message>
    <message>
        <source>, below limit</source>
        <translation>, unter der Grenze</translation>
    </message>
    <message>
        <source>, stale</source>
        <translation>, veraltet</translation>
    </message>
    <message>
        <source>updated %1 ago</source>
        <translation>vor %1 aktualisiert</translation>
    </message>
</context>
<context>
    <name>pulsedeck::NavigationBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationPanel</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Dismiss all</source>
        <translation>Alle schließen</translation>
    </message>
    <message>
        <source>No alerts. New ones appear here and in the corner.</source>
        <translation>Keine Alarme. Neue erscheinen hier und in der Ecke.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>pulsedeck::PerformanceList</name>
    <message>
        <source>This dashboard, in the last seconds</source>
        <translation>Dieses Dashboard, in den letzten Sekunden</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Aktualisierungen</translation>
    </message>
    <message>
        <source>Coalesced</source>
        <translation>Zusammengefasst</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Work a frame</source>
        <translation>Arbeit pro Bild</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>%1 messages/s with %2 values/s</source>
        <translation>%1 Nachrichten/s mit %2 Werten/s</translation>
    </message>
    <message>
        <source>%1 % of the values</source>
        <translation>%1 % der Werte</translation>
    </message>
    <message>
        <source>%1 messages at most</source>
        <translation>höchstens %1 Nachrichten</translation>
    </message>
    <message>
        <source>%1/s of at most %2</source>
        <translation>%1/s von höchstens %2</translation>
    </message>
    <message>
        <source>p50 %1 ms, p99 %2 ms</source>
        <translation>p50 %1 ms, p99 %2 ms</translation>
    </message>
    <message>
        <source>p50 %1 ms, p95 %2 ms, p99 %3 ms</source>
        <translation>p50 %1 ms, p95 %2 ms, p99 %3 ms</translation>
    </message>
    <message>
        <source>%1 % of a core, %2 MiB</source>
        <translation>%1 % eines Kerns, %2 MiB</translation>
    </message>
</context>
<context>
    <name>pulsedeck::PerformanceWatch</name>
    <message>
        <source>The dashboard draws more slowly</source>
        <translation>Das Dashboard zeichnet langsamer</translation>
    </message>
    <message>
        <source>Drawing takes long here, so at most %1 frames a second are drawn. Data are still taken in full.</source>
        <translation>Das Zeichnen dauert hier lange, darum werden höchstens %1 Bilder pro Sekunde gezeichnet. Daten werden weiter vollständig übernommen.</translation>
    </message>
    <message>
        <source>The dashboard draws at full speed again</source>
        <translation>Das Dashboard zeichnet wieder mit voller Geschwindigkeit</translation>
    </message>
    <message>
        <source>More comes than can be kept</source>
        <translation>Es kommt mehr, als behalten werden kann</translation>
    </message>
    <message>
        <source>%1 notifications and events of the last seconds were dropped and are not shown.</source>
        <translation>%1 Meldungen und Ereignisse der letzten Sekunden wurden verworfen und fehlen in der Anzeige.</translation>
    </message>
    <message>
        <source>Nothing is dropped any more</source>
        <translation>Es wird nichts mehr verworfen</translation>
    </message>
</context>
<context>
    <name>pulsedeck::Poller</name>
    <message>
        <source>The answer to the poll is larger than %1 bytes.</source>
        <translation>Die Antwort auf die Abfrage ist größer als %1 Bytes.</translation>
    </message>
    <message>
        <source>The poll was refused (HTTP %1).</source>
        <translation>Die Abfrage wurde abgelehnt (HTTP %1).</translation>
    </message>
    <message>
        <source>The poll failed: %1</source>
        <translation>Die Abfrage ist gescheitert: %1</translation>
    </message>
</context>
<context>
    <name>pulsedeck::RealtimeClient</name>
    <message>
        <source>The answer to the poll has no message in it that can be read.</source>
        <translation>Die Antwort auf die Abfrage enthält keine lesbare Nachricht.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ShortcutsHelp</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Zu einer Seite gehen</translation>
    </message>
    <message>
        <source>Pause what is shown, and go on</source>
        <translation>Anzeige anhalten und fortsetzen</translation>
    </message>
    <message>
        <source>Full screen, and back</source>
        <translation>Vollbild und zurück</translation>
    </message>
    <message>
        <source>Scroll the page</source>
        <translation>Seite blättern</translation>
    </message>
    <message>
        <source>Go to the next control</source>
        <translation>Zum nächsten Bedienelement gehen</translation>
    </message>
    <message>
        <source>In a legend: show this series alone</source>
        <translation>In einer Legende: nur diese Reihe zeigen</translation>
    </message>
    <message>
        <source>Close what lies on top</source>
        <translation>Schließen, was obenauf liegt</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>Diese Tasten zeigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>keys, what they do</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>pulsedeck::SignIn</name>
    <message>
        <source>The token expired at %1.</source>
        <translation>Das Token ist um %1 abgelaufen.</translation>
    </message>
    <message>
        <source>The server wants a token, and none is sent over plain ws:// to another machine. Configure a wss:// URL.</source>
        <translation>Der Server verlangt ein Token, und über unverschlüsseltes ws:// wird an einen anderen Rechner keines gesendet. Eine wss://-URL einrichten.</translation>
    </message>
    <message>
        <source>The server does not accept the token in PULSEDECK_TOKEN. Set it anew and start again.</source>
        <translation>Der Server lehnt das Token in PULSEDECK_TOKEN ab. Neu setzen und erneut starten.</translation>
    </message>
    <message>
        <source>The server wants a token. Renew the file %1; it is read again when it changes, and on Reconnect.</source>
        <translation>Der Server verlangt ein Token. Die Datei %1 erneuern; sie wird bei Änderung und bei „Neu verbinden“ wieder gelesen.</translation>
    </message>
    <message>
        <source>The server does not accept the token you entered. Enter another one.</source>
        <translation>Der Server lehnt das eingegebene Token ab. Ein anderes eingeben.</translation>
    </message>
    <message>
        <source>The server does not accept the token in the system keychain. Enter a new one.</source>
        <translation>Der Server lehnt das Token im Schlüsselbund ab. Ein neues eingeben.</translation>
    </message>
    <message>
        <source>The server wants a token. Enter one.</source>
        <translation>Der Server verlangt ein Token. Bitte eingeben.</translation>
    </message>
    <message>
        <source>The token was not kept</source>
        <translation>Das Token wurde nicht aufbewahrt</translation>
    </message>
    <message>
        <source>It is good until Pulsedeck ends. %1</source>
        <translation>Es gilt, bis Pulsedeck endet. %1</translation>
    </message>
</context>
<context>
    <name>pulsedeck::TimeChart</name>
    <message>
        <source>ddd d</source>
        <comment>a day on a time axis</comment>
        <translation>ddd d</translation>
    </message>
    <message>
        <source>All series are hidden. Click one in the legend to show it.</source>
        <translation>Alle Reihen sind verborgen. Ein Klick in der Legende zeigt eine.</translation>
    </message>
    <message>
        <source>Waiting for the first values…</source>
        <translation>Wartet auf die ersten Werte…</translation>
    </message>
    <message>
        <source>No data in this time range</source>
        <translation>Keine Daten in diesem Zeitraum</translation>
    </message>
</context>
<context>
    <name>pulsedeck::Toast</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ToastStack</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsedeck::TokenDialog</name>
    <message>
        <source>&amp;Keep it in the system keychain</source>
        <translation>Im Schlüsselbund des Systems &amp;aufbewahren</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>The server %1 wants a token.</source>
        <translation>Der Server %1 verlangt ein Token.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Token for %1</source>
        <translation>Token für %1</translation>
    </message>
    <message>
        <source>Enter a token.</source>
        <translation>Ein Token eingeben.</translation>
    </message>
    <message>
        <source>A token has letters, digits and . _ ~ + / = - alone.</source>
        <translation>Ein Token besteht nur aus Buchstaben, Ziffern und . _ ~ + / = -.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::TokenSource</name>
    <message>
        <source>The system keychain does not answer. Is it locked?</source>
        <translation>Der Schlüsselbund antwortet nicht. Ist er gesperrt?</translation>
    </message>
    <message>
        <source>The token in the system keychain has characters that are not allowed.</source>
        <translation>Das Token im Schlüsselbund enthält unzulässige Zeichen.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::WebSocketTransport</name>
    <message>
        <source>The proxy %1 wants a user name and a password (HTTP 407).</source>
        <translation>Der Proxy %1 verlangt Benutzername und Passwort (HTTP 407).</translation>
    </message>
    <message>
        <source>The server refused the connection (HTTP %1).</source>
        <translation>Der Server hat die Verbindung abgelehnt (HTTP %1).</translation>
    </message>
    <message>
        <source>The server closed the connection, perhaps to restart.</source>
        <translation>Der Server hat die Verbindung geschlossen, vielleicht für einen Neustart.</translation>
    </message>
    <message>
        <source>The connection was closed (code %1).</source>
        <translation>Die Verbindung wurde geschlossen (Code %1).</translation>
    </message>
    <message>
        <source>The connection was closed (code %1): %2</source>
        <translation>Die Verbindung wurde geschlossen (Code %1): %2</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>Die Verbindung ging verloren.</translation>
    </message>
    <message>
        <source>The answer is not that of a WebSocket server.</source>
        <translation>Die Antwort stammt nicht von einem WebSocket-Server.</translation>
    </message>
    <message>
        <source>Through the proxy %1: %2</source>
        <translation>Über den Proxy %1: %2</translation>
    </message>
</context>
</TS>
