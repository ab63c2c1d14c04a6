<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AlertRule</name>
    <message>
        <source>must be of lower-case letters, digits, _ and -</source>
        <translation>muss aus Kleinbuchstaben, Ziffern, _ und - bestehen</translation>
    </message>
    <message>
        <source>must be one line of text</source>
        <translation>muss eine Zeile Text sein</translation>
    </message>
    <message>
        <source>must be a family, a dot and a name, in which one star may stand</source>
        <translation>muss ein Bereich, ein Punkt und ein Name sein, in dem ein Stern stehen darf</translation>
    </message>
    <message>
        <source>must be at most %1 characters</source>
        <translation>darf höchstens %1 Zeichen lang sein</translation>
    </message>
    <message>
        <source>must be one line</source>
        <translation>muss eine Zeile sein</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>muss eine Zahl sein</translation>
    </message>
    <message>
        <source>must be greater than 0</source>
        <translation>muss größer als 0 sein</translation>
    </message>
    <message>
        <source>must not be below the lower end</source>
        <translation>darf nicht unter dem unteren Ende liegen</translation>
    </message>
    <message>
        <source>must be at most half of the distance of both ends</source>
        <translation>darf höchstens der halbe Abstand beider Enden sein</translation>
    </message>
    <message>
        <source>must be below the change</source>
        <translation>muss unter der Änderung liegen</translation>
    </message>
    <message>
        <source>must be 0 or greater</source>
        <translation>muss 0 oder größer sein</translation>
    </message>
    <message>
        <source>must be from %1 to %2 seconds</source>
        <translation>muss von %1 bis %2 Sekunden sein</translation>
    </message>
    <message>
        <source>must be two different times of a day, as 22:00</source>
        <translation>muss zwei verschiedene Uhrzeiten haben, etwa 22:00</translation>
    </message>
    <message>
        <source>must be an https address (http only to this machine) without a user name</source>
        <translation>muss eine https-Adresse (http nur zu diesem Rechner) ohne Benutzername sein</translation>
    </message>
    <message>
        <source>rule &quot;%1&quot;</source>
        <translation>Regel „%1“</translation>
    </message>
    <message>
        <source>field &quot;%1&quot;</source>
        <translation>Feld „%1“</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>where: what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>muss eines von %1 sein</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>must be an address</source>
        <translation>muss eine Adresse sein</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>die Datei ist zu groß</translation>
    </message>
    <message>
        <source>not JSON at byte %1: %2</source>
        <translation>kein JSON bei Byte %1: %2</translation>
    </message>
    <message>
        <source>must be a list of rules</source>
        <translation>muss eine Liste von Regeln sein</translation>
    </message>
    <message>
        <source>is another rule&apos;s already</source>
        <translation>gehört bereits einer anderen Regel</translation>
    </message>
    <message>
        <source>is one rule too many: %1 are judged</source>
        <translation>ist eine Regel zu viel: Beurteilt werden %1</translation>
    </message>
</context>
<context>
    <name>AlertRuleForm</name>
    <message>
        <source>Give the rule a name.</source>
        <translation>Der Regel einen Namen geben.</translation>
    </message>
    <message>
        <source>Choose a metric, or a pattern such as campaigns.*.</source>
        <translation>Eine Kennzahl wählen oder ein Muster wie campaigns.*.</translation>
    </message>
    <message>
        <source>A metric&apos;s name is a family, a dot and a name, with at most one star behind the dot.</source>
        <translation>Der Name einer Kennzahl ist ein Bereich, ein Punkt und ein Name, mit höchstens einem Stern hinter dem Punkt.</translation>
    </message>
    <message>
        <source>The upper end must be above the lower one.</source>
        <translation>Das obere Ende muss über dem unteren liegen.</translation>
    </message>
    <message>
        <source>A change must be more than 0 %.</source>
        <translation>Eine Änderung muss größer als 0 % sein.</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>Eine Zahl eingeben.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Must be at least 1 s.</source>
        <translation>Muss mindestens 1 s sein.</translation>
    </message>
    <message>
        <source>Must not be negative.</source>
        <translation>Darf nicht negativ sein.</translation>
    </message>
    <message>
        <source>Enter a time such as 30 s, 2 min or 1 h.</source>
        <translation>Eine Zeit wie 30 s, 2 min oder 1 h eingeben.</translation>
    </message>
    <message>
        <source>Enter two times of day such as 22:00.</source>
        <translation>Zwei Uhrzeiten wie 22:00 eingeben.</translation>
    </message>
    <message>
        <source>Quiet hours must end at another time than they begin.</source>
        <translation>Ruhezeiten müssen zu einer anderen Zeit enden, als sie beginnen.</translation>
    </message>
    <message>
        <source>Enter an address such as https://example.com/hook.</source>
        <translation>Eine Adresse wie https://example.com/hook eingeben.</translation>
    </message>
    <message>
        <source>ms</source>
        <comment>milliseconds</comment>
        <translation>ms</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>0 down, 1 degraded, 2 up</source>
        <translation>0 ausgefallen, 1 eingeschränkt, 2 läuft</translation>
    </message>
</context>
<context>
    <name>AlertRuleWords</name>
    <message>
        <source>above %1</source>
        <comment>a value</comment>
        <translation>über %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <comment>a value</comment>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>outside %1 to %2</source>
        <comment>values</comment>
        <translation>außerhalb von %1 bis %2</translation>
    </message>
    <message>
        <source>changed by %1 in %2</source>
        <comment>percent, time</comment>
        <translation>um %1 geändert in %2</translation>
    </message>
    <message>
        <source>no data for %1</source>
        <comment>time</comment>
        <translation>keine Daten seit %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>time</comment>
        <translation>für %1</translation>
    </message>
    <message>
        <source>still going on</source>
        <translation>dauert noch an</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time of day, how long</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time and length, metric</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nothing has come of this metric yet, so there is nothing to test against.</source>
        <translation>Von dieser Kennzahl kam noch nichts, also gibt es nichts, woran zu prüfen wäre.</translation>
    </message>
    <message>
        <source>Only the last %1 are known.</source>
        <translation>Nur die letzten %1 sind bekannt.</translation>
    </message>
    <message>
        <source>is above</source>
        <translation>liegt über</translation>
    </message>
    <message>
        <source>is below</source>
        <translation>liegt unter</translation>
    </message>
    <message>
        <source>is outside</source>
        <translation>liegt außerhalb von</translation>
    </message>
    <message>
        <source>changed by</source>
        <translation>geändert um</translation>
    </message>
    <message>
        <source>has no data</source>
        <translation>hat keine Daten</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>condition, time</comment>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Firing since %1</source>
        <translation>Ausgelöst seit %1</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>Ausgelöst</translation>
    </message>
    <message>
        <source>Acknowledged, since %1</source>
        <translation>Quittiert, seit %1</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Zurückgestellt bis %1</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Would not have fired in the last hour.</source>
        <translation>Hätte in der letzten Stunde nicht ausgelöst.</translation>
    </message>
    <message>
        <source>Would have fired once in the last hour.</source>
        <translation>Hätte in der letzten Stunde einmal ausgelöst.</translation>
    </message>
    <message numerus="yes">
        <source>Would have fired %n times in the last hour.</source>
        <translation>
            <numerusform>Hätte in der letzten Stunde %n-mal ausgelöst.</numerusform>
            <numerusform>Hätte in der letzten Stunde %n-mal ausgelöst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertRules</name>
    <message>
        <source>A campaign loses money</source>
        <translation>Eine Kampagne macht Verlust</translation>
    </message>
    <message>
        <source>Agents answer slowly</source>
        <translation>Agenten antworten langsam</translation>
    </message>
    <message>
        <source>Agents cannot keep up</source>
        <translation>Agenten kommen nicht nach</translation>
    </message>
    <message>
        <source>Agents fail often</source>
        <translation>Agenten scheitern oft</translation>
    </message>
    <message>
        <source>An agent fails often</source>
        <translation>Ein Agent scheitert oft</translation>
    </message>
    <message>
        <source>CPU nearly full</source>
        <translation>CPU fast ausgelastet</translation>
    </message>
    <message>
        <source>Campaigns lose money</source>
        <translation>Kampagnen machen Verlust</translation>
    </message>
    <message>
        <source>Clicks are expensive</source>
        <translation>Klicks sind teuer</translation>
    </message>
    <message>
        <source>Customers are less content</source>
        <translation>Kunden sind weniger zufrieden</translation>
    </message>
    <message>
        <source>Disk nearly full</source>
        <translation>Festplatte fast voll</translation>
    </message>
    <message>
        <source>Few leads are won</source>
        <translation>Wenige Leads werden gewonnen</translation>
    </message>
    <message>
        <source>Followers changed quickly</source>
        <translation>Follower-Zahl schnell verändert</translation>
    </message>
    <message>
        <source>High error rate</source>
        <translation>Hohe Fehlerrate</translation>
    </message>
    <message>
        <source>Leads wait too long</source>
        <translation>Leads warten zu lange</translation>
    </message>
    <message>
        <source>Long queue</source>
        <translation>Lange Warteschlange</translation>
    </message>
    <message>
        <source>Low conversion</source>
        <translation>Niedrige Conversion</translation>
    </message>
    <message>
        <source>Low engagement</source>
        <translation>Niedriges Engagement</translation>
    </message>
    <message>
        <source>Many refunds</source>
        <translation>Viele Erstattungen</translation>
    </message>
    <message>
        <source>Memory nearly full</source>
        <translation>Speicher fast voll</translation>
    </message>
    <message>
        <source>No figures of the systems&apos; health</source>
        <translation>Keine Werte zum Systemzustand</translation>
    </message>
    <message>
        <source>Revenue changed quickly</source>
        <translation>Umsatz schnell verändert</translation>
    </message>
    <message>
        <source>Sentiment turned</source>
        <translation>Stimmung gekippt</translation>
    </message>
    <message>
        <source>Service degraded</source>
        <translation>Dienst eingeschränkt</translation>
    </message>
    <message>
        <source>Service down</source>
        <translation>Dienst ausgefallen</translation>
    </message>
    <message>
        <source>Slow responses</source>
        <translation>Langsame Antworten</translation>
    </message>
    <message>
        <source>Uptime below its promise</source>
        <translation>Verfügbarkeit unter der Zusage</translation>
    </message>
</context>
<context>
    <name>AlertText</name>
    <message>
        <source>%1 to %2</source>
        <comment>from a value to another</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>{metric} is {value}, above {threshold} for {duration}</source>
        <translation>{metric}: {value}, seit {duration} über {threshold}</translation>
    </message>
    <message>
        <source>{metric} is {value}, above {threshold}</source>
        <translation>{metric}: {value}, über {threshold}</translation>
    </message>
    <message>
        <source>{metric} is {value}, below {threshold} for {duration}</source>
        <translation>{metric}: {value}, seit {duration} unter {threshold}</translation>
    </message>
    <message>
        <source>{metric} is {value}, below {threshold}</source>
        <translation>{metric}: {value}, unter {threshold}</translation>
    </message>
    <message>
        <source>{metric} is {value}, outside {threshold} for {duration}</source>
        <translation>{metric}: {value}, seit {duration} außerhalb von {threshold}</translation>
    </message>
    <message>
        <source>{metric} is {value}, outside {threshold}</source>
        <translation>{metric}: {value}, außerhalb von {threshold}</translation>
    </message>
    <message>
        <source>{metric} is {value}, changed by {threshold} or more within {window}</source>
        <translation>{metric}: {value}, innerhalb von {window} um {threshold} oder mehr geändert</translation>
    </message>
    <message>
        <source>{metric} has sent nothing for {duration}</source>
        <translation>{metric}: seit {duration} nichts gesendet</translation>
    </message>
    <message>
        <source>%1 sends again after %2</source>
        <translation>%1: nach %2 wieder Daten</translation>
    </message>
    <message>
        <source>%1: over after %2, at worst %3</source>
        <translation>%1: nach %2 vorbei, schlimmster Wert %3</translation>
    </message>
</context>
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
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Follower</translation>
    </message>
    <message>
        <source>Followers by platform</source>
        <translation>Follower nach Plattform</translation>
    </message>
    <message>
        <source>Leads by stage</source>
        <translation>Leads nach Stufe</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>Plattformen</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Response time by service</source>
        <translation>Antwortzeit nach Dienst</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Spend by campaign</source>
        <translation>Ausgaben nach Kampagne</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Tasks by agent</source>
        <translation>Aufgaben nach Agent</translation>
    </message>
</context>
<context>
    <name>DashboardFault</name>
    <message>
        <source>is not a file</source>
        <translation>ist keine Datei</translation>
    </message>
    <message>
        <source>is larger than 1 MiB</source>
        <translation>ist größer als 1 MiB</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the page of %2 already</source>
        <translation>„%1“ ist bereits die Seite von %2</translation>
    </message>
    <message>
        <source>is one file too many: %1 are shown</source>
        <translation>ist eine Datei zu viel: Gezeigt werden %1</translation>
    </message>
    <message>
        <source>must be a family&apos;s name or #rrggbb</source>
        <translation>muss der Name eines Bereichs oder #rrggbb sein</translation>
    </message>
    <message>
        <source>must be a number with s, min, h or d behind it</source>
        <translation>muss eine Zahl mit s, min, h oder d dahinter sein</translation>
    </message>
    <message>
        <source>must not be 0</source>
        <translation>darf nicht 0 sein</translation>
    </message>
    <message>
        <source>must be card, line, area, bar, donut, funnel or table</source>
        <translation>muss card, line, area, bar, donut, funnel oder table sein</translation>
    </message>
    <message>
        <source>must not stand beside series</source>
        <translation>darf nicht neben series stehen</translation>
    </message>
    <message>
        <source>must be a family, a dot and at most one * behind it</source>
        <translation>muss ein Bereich, ein Punkt und dahinter höchstens ein * sein</translation>
    </message>
    <message>
        <source>must be below high</source>
        <translation>muss unter high liegen</translation>
    </message>
    <message>
        <source>must be the beginning of metrics&apos; names, up to a dot</source>
        <translation>muss der Anfang von Kennzahlnamen sein, bis zu einem Punkt</translation>
    </message>
    <message>
        <source>must be the metric of one of the columns</source>
        <translation>muss die Kennzahl einer der Spalten sein</translation>
    </message>
    <message>
        <source>must have two stages at least</source>
        <translation>muss mindestens zwei Stufen haben</translation>
    </message>
    <message>
        <source>must be count, currency, percent, milliseconds, seconds, ratio or state</source>
        <translation>muss count, currency, percent, milliseconds, seconds, ratio oder state sein</translation>
    </message>
    <message>
        <source>must have either cards or panels</source>
        <translation>muss entweder cards oder panels haben</translation>
    </message>
    <message>
        <source>an object is not closed, or a comma is missing in it</source>
        <translation>ein Objekt ist nicht geschlossen, oder darin fehlt ein Komma</translation>
    </message>
    <message>
        <source>a colon is missing behind a field&apos;s name</source>
        <translation>hinter einem Feldnamen fehlt ein Doppelpunkt</translation>
    </message>
    <message>
        <source>a list is not closed, or a comma is missing in it</source>
        <translation>eine Liste ist nicht geschlossen, oder darin fehlt ein Komma</translation>
    </message>
    <message>
        <source>a comma is missing</source>
        <translation>ein Komma fehlt</translation>
    </message>
    <message>
        <source>there is a comma too many</source>
        <translation>ein Komma ist zu viel</translation>
    </message>
    <message>
        <source>a text is not closed, or the file ends too early</source>
        <translation>ein Text ist nicht geschlossen, oder die Datei endet zu früh</translation>
    </message>
    <message>
        <source>the file ends too early</source>
        <translation>die Datei endet zu früh</translation>
    </message>
    <message>
        <source>a number cannot be read</source>
        <translation>eine Zahl ist nicht lesbar</translation>
    </message>
    <message>
        <source>a text has a \ with nothing known behind it</source>
        <translation>in einem Text steht ein \ mit nichts Bekanntem dahinter</translation>
    </message>
    <message>
        <source>a text is not in UTF-8</source>
        <translation>ein Text ist nicht in UTF-8</translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <translation>ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>there is more behind its end</source>
        <translation>nach dem Ende folgt noch etwas</translation>
    </message>
    <message>
        <source>is no valid JSON</source>
        <translation>ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>may have small letters, digits, - and _ only</source>
        <translation>darf nur Kleinbuchstaben, Ziffern, - und _ enthalten</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>muss eine Zahl sein</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>muss eine ganze Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be a list with something in it</source>
        <translation>muss eine Liste sein, in der etwas steht</translation>
    </message>
    <message>
        <source>has more than %1 items</source>
        <translation>hat mehr als %1 Einträge</translation>
    </message>
    <message>
        <source>is not a known field</source>
        <translation>ist kein bekanntes Feld</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is one of the dashboard&apos;s own pages: choose another</source>
        <translation>ist eine der Seiten des Dashboards selbst: eine andere wählen</translation>
    </message>
    <message>
        <source>must be a number from %1 to %2</source>
        <translation>muss eine Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>has more than %1 characters</source>
        <translation>hat mehr als %1 Zeichen</translation>
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
    <name>DurationInput</name>
    <message>
        <source>d</source>
        <translation>T</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
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
    <message>
        <source>Campaign ended</source>
        <translation>Kampagne beendet</translation>
    </message>
    <message>
        <source>Alert fired</source>
        <translation>Alarm ausgelöst</translation>
    </message>
    <message>
        <source>Alert resolved</source>
        <translation>Alarm behoben</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>… the rest is not shown</source>
        <translation>… der Rest wird nicht gezeigt</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>AI agent</source>
        <translation>KI-Agent</translation>
    </message>
</context>
<context>
    <name>FileReplacement</name>
    <message>
        <source>The old file cannot be kept as a backup.</source>
        <translation>Die alte Datei kann nicht als Sicherung behalten werden.</translation>
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
    <message>
        <source>*: clicks</source>
        <translation>*: Klicks</translation>
    </message>
    <message>
        <source>*: conversions</source>
        <translation>*: Conversions</translation>
    </message>
    <message>
        <source>*: conversions per hour</source>
        <translation>*: Conversions pro Stunde</translation>
    </message>
    <message>
        <source>*: error rate</source>
        <translation>*: Fehlerrate</translation>
    </message>
    <message>
        <source>*: queue</source>
        <translation>*: Warteschlange</translation>
    </message>
    <message>
        <source>*: response time</source>
        <translation>*: Antwortzeit</translation>
    </message>
    <message>
        <source>*: return on investment</source>
        <translation>*: Kapitalrendite</translation>
    </message>
    <message>
        <source>*: spend</source>
        <translation>*: Ausgaben</translation>
    </message>
    <message>
        <source>*: status</source>
        <translation>*: Status</translation>
    </message>
    <message>
        <source>*: success</source>
        <translation>*: Erfolg</translation>
    </message>
    <message>
        <source>*: tasks</source>
        <translation>*: Aufgaben</translation>
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
    <message>
        <source>Down</source>
        <comment>state of a service</comment>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Degraded</source>
        <comment>state of a service</comment>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>state of a service</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a state</comment>
        <translation>zuvor %1</translation>
    </message>
</context>
<context>
    <name>MetricGroup</name>
    <message>
        <source>%1 · %2 ago</source>
        <comment>value, age</comment>
        <translation>%1 · vor %2</translation>
    </message>
    <message>
        <source>Waiting for the first values…</source>
        <translation>Wartet auf die ersten Werte…</translation>
    </message>
    <message>
        <source>Stale · %1 ago</source>
        <comment>age</comment>
        <translation>Veraltet · vor %1</translation>
    </message>
    <message>
        <source>Data for %1 is coming in, but nothing for this panel yet.</source>
        <translation>Daten für %1 kommen an, aber noch nichts für dieses Feld.</translation>
    </message>
</context>
<context>
    <name>MetricWords</name>
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
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>not described</source>
        <translation>nicht beschrieben</translation>
    </message>
    <message>
        <source>money, %1</source>
        <translation>Betrag, %1</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>höher ist besser</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>niedriger ist besser</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>nothing came yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>nicht abonniert</translation>
    </message>
    <message>
        <source>nothing came before the pause</source>
        <translation>vor der Pause kam nichts</translation>
    </message>
    <message>
        <source>%1 before the pause</source>
        <comment>age</comment>
        <translation>%1 vor der Pause</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>fresh or stale, age</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>MutedSummary</name>
    <message>
        <source>1 while muted</source>
        <translation>1 während der Stummschaltung</translation>
    </message>
    <message numerus="yes">
        <source>%n while muted</source>
        <translation>
            <numerusform>%n während der Stummschaltung</numerusform>
            <numerusform>%n während der Stummschaltung</numerusform>
        </translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>5 while muted: 1 error</comment>
        <translation>%1: %2</translation>
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
    <name>NotificationCategory</name>
    <message>
        <source>System</source>
        <translation>System</translation>
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
        <source>AI agents</source>
        <translation>KI-Agenten</translation>
    </message>
</context>
<context>
    <name>OperatorPages</name>
    <message>
        <source>%1: the folder cannot be created</source>
        <translation>%1: der Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>%1: the file cannot be renamed</source>
        <translation>%1: die Datei kann nicht umbenannt werden</translation>
    </message>
</context>
<context>
    <name>PanelHead</name>
    <message>
        <source>once a minute</source>
        <comment>how often a panel is brought up to date</comment>
        <translation>einmal pro Minute</translation>
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
    <name>Setting</name>
    <message>
        <source>The backend, ws:// or wss://; without one the dashboard starts on simulated data</source>
        <translation>Der Server, ws:// oder wss://; ohne einen startet Pulsedeck mit simulierten Daten</translation>
    </message>
    <message>
        <source>Fetched every few seconds where WebSockets do not get through, http:// or https://</source>
        <translation>Wird alle paar Sekunden abgerufen, wo WebSockets nicht durchkommen, http:// oder https://</translation>
    </message>
    <message>
        <source>PEM file with certificates to trust besides the system&apos;s</source>
        <translation>PEM-Datei mit Zertifikaten, denen neben denen des Systems vertraut wird</translation>
    </message>
    <message>
        <source>system, none, http://host:port or socks5://host:port; never used for this machine itself</source>
        <translation>system, none, http://host:port oder socks5://host:port; nie für diesen Rechner selbst</translation>
    </message>
    <message>
        <source>Bearer token for the backend; wins over the token file</source>
        <translation>Bearer-Token für den Server; geht der Token-Datei vor</translation>
    </message>
    <message>
        <source>File with the bearer token, readable by its owner alone</source>
        <translation>Datei mit dem Bearer-Token, nur für ihren Besitzer lesbar</translation>
    </message>
    <message>
        <source>Look for the token in the system keychain where nothing else gives one</source>
        <translation>Das Token im Schlüsselbund des Systems suchen, wenn es sonst keines gibt</translation>
    </message>
    <message>
        <source>Silence after which the link counts as stale and is pinged, ms</source>
        <translation>Stille, nach der die Verbindung als veraltet gilt und angepingt wird, ms</translation>
    </message>
    <message>
        <source>Delay before the first new attempt, ms</source>
        <translation>Wartezeit vor dem ersten neuen Versuch, ms</translation>
    </message>
    <message>
        <source>Fast attempts before slow probing; 0: no limit</source>
        <translation>Schnelle Versuche, bevor langsam weiterprobiert wird; 0: ohne Grenze</translation>
    </message>
    <message>
        <source>Growth of the delay from attempt to attempt</source>
        <translation>Wachstum der Wartezeit von Versuch zu Versuch</translation>
    </message>
    <message>
        <source>Longest delay between fast attempts, ms</source>
        <translation>Längste Wartezeit zwischen schnellen Versuchen, ms</translation>
    </message>
    <message>
        <source>Largest message taken, bytes</source>
        <translation>Größte angenommene Nachricht, Byte</translation>
    </message>
    <message>
        <source>Metric families that may be asked for, separated by commas</source>
        <translation>Kennzahlfamilien, die angefordert werden dürfen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Of these, the families recorded even while no page shows them; empty: all, none: no other</source>
        <translation>Davon die Familien, die auch aufgezeichnet werden, wenn keine Seite sie zeigt; leer: alle, none: keine weitere</translation>
    </message>
    <message>
        <source>Ask for notifications</source>
        <translation>Meldungen anfordern</translation>
    </message>
    <message>
        <source>Entity types whose events are asked for, separated by commas</source>
        <translation>Arten, deren Ereignisse angefordert werden, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Ask for metrics as they change</source>
        <translation>Kennzahlen anfordern, sobald sie sich ändern</translation>
    </message>
    <message>
        <source>Most frames a second</source>
        <translation>Höchstens so viele Bilder je Sekunde</translation>
    </message>
    <message>
        <source>Notifications and activity rows shown together when they come thick</source>
        <translation>Meldungen und Aktivitätszeilen, die zusammen gezeigt werden, wenn viele kommen</translation>
    </message>
    <message>
        <source>Most points drawn for one line; peaks are kept</source>
        <translation>Höchstens so viele Punkte je Linie; Spitzen bleiben erhalten</translation>
    </message>
    <message>
        <source>Sum up frames, latency, CPU and memory: shown with the connection, logged every minute, told when slow</source>
        <translation>Bilder, Latenz, CPU und Speicher zusammenfassen: bei der Verbindung gezeigt, jede Minute protokolliert, gemeldet, wenn es langsam ist</translation>
    </message>
    <message>
        <source>Lower the frame rate when frames get heavy</source>
        <translation>Die Bildrate senken, wenn Bilder teuer werden</translation>
    </message>
    <message>
        <source>Show new notifications as toasts</source>
        <translation>Neue Meldungen kurz einblenden</translation>
    </message>
    <message>
        <source>Most notifications kept; the least severe and oldest make room</source>
        <translation>Höchstens so viele Meldungen; die harmlosesten und ältesten machen Platz</translation>
    </message>
    <message>
        <source>Toasts leave by themselves, and alerts an hour later; errors and unread warnings stay</source>
        <translation>Eingeblendetes verschwindet von selbst, Alarme nach einer Stunde; Fehler und ungelesene Warnungen bleiben</translation>
    </message>
    <message>
        <source>Hours of every day without toasts, sounds and desktop notifications, as 22:00-07:00; empty: none</source>
        <translation>Tägliche Stunden ohne Einblendungen, Töne und Desktop-Meldungen, etwa 22:00-07:00; leer: keine</translation>
    </message>
    <message>
        <source>Errors are told even while do not disturb is on</source>
        <translation>Fehler werden auch bei „Nicht stören“ gemeldet</translation>
    </message>
    <message>
        <source>Show notifications on the desktop: never, while the window is hidden or inactive, or always</source>
        <translation>Meldungen auf dem Desktop zeigen: nie, bei verborgenem oder inaktivem Fenster, oder immer</translation>
    </message>
    <message>
        <source>Severities that make a sound, separated by commas: info, success, warning, error</source>
        <translation>Schweregrade mit Ton, durch Kommas getrennt: info, success, warning, error</translation>
    </message>
    <message>
        <source>An icon in the tray, where the desktop has one</source>
        <translation>Ein Symbol im Infobereich, wo der Desktop einen hat</translation>
    </message>
    <message>
        <source>Closing the window leaves Pulsedeck running in the tray; without a tray it quits</source>
        <translation>Beim Schließen des Fensters läuft Pulsedeck im Infobereich weiter; ohne ihn endet es</translation>
    </message>
    <message>
        <source>Most events kept in the activity list</source>
        <translation>Höchstens so viele Ereignisse in der Aktivität</translation>
    </message>
    <message>
        <source>Older events leave the activity list, hours</source>
        <translation>Ältere Ereignisse verlassen die Aktivität, Stunden</translation>
    </message>
    <message>
        <source>Newest samples of a metric kept as they came; older ones ever more coarsely. 84 bytes each</source>
        <translation>Neueste Werte einer Kennzahl, die so bleiben, wie sie kamen; ältere immer gröber. Je 84 Byte</translation>
    </message>
    <message>
        <source>Load of the simulated backend</source>
        <translation>Last des simulierten Servers</translation>
    </message>
    <message>
        <source>Time between simulated updates, ms; empty: the scenario&apos;s</source>
        <translation>Zeit zwischen simulierten Werten, ms; leer: die des Szenarios</translation>
    </message>
    <message>
        <source>Share of simulated messages with a fault; empty: the scenario&apos;s</source>
        <translation>Anteil simulierter Nachrichten mit Fehler; leer: der des Szenarios</translation>
    </message>
    <message>
        <source>The same seed simulates the same data</source>
        <translation>Derselbe Startwert simuliert dieselben Daten</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>No animations</source>
        <translation>Keine Animationen</translation>
    </message>
    <message>
        <source>A wallboard shows the next page every so many seconds, 5 at least; 0: never</source>
        <translation>Eine Wandanzeige wechselt alle so viele Sekunden die Seite, mindestens 5; 0: nie</translation>
    </message>
    <message>
        <source>Language of the texts; numbers and dates follow it and the system&apos;s country</source>
        <translation>Sprache der Texte; Zahlen und Daten richten sich nach ihr und dem Land des Systems</translation>
    </message>
    <message>
        <source>Currency that the backend&apos;s amounts are in, as EUR; empty: as the metrics say. Nothing is converted</source>
        <translation>Währung der Beträge des Servers, etwa EUR; leer: wie die Kennzahlen sagen. Nichts wird umgerechnet</translation>
    </message>
    <message>
        <source>Zone of the times shown, as Europe/Berlin; empty: the system&apos;s. Files have UTC</source>
        <translation>Zeitzone der Anzeige, etwa Europe/Berlin; leer: die des Systems. Dateien haben UTC</translation>
    </message>
    <message>
        <source>Least important messages logged</source>
        <translation>Unwichtigste Meldungen, die noch protokolliert werden</translation>
    </message>
</context>
<context>
    <name>SettingRows</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>%1 in [%2]</source>
        <comment>key, section</comment>
        <translation>%1 in [%2]</translation>
    </message>
    <message>
        <source>default</source>
        <comment>a setting&apos;s value</comment>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>file</comment>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>environment %1</source>
        <comment>variable</comment>
        <translation>Umgebung %1</translation>
    </message>
    <message>
        <source>flag %1</source>
        <comment>of the command line</comment>
        <translation>Schalter %1</translation>
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
    <name>TimeRanges</name>
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
    <name>Tray</name>
    <message>
        <source>1 unread</source>
        <translation>1 ungelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (stale)</source>
        <comment>a metric&apos;s title and value</comment>
        <translation>%1: %2 (veraltet)</translation>
    </message>
    <message>
        <source>The worst open: %1</source>
        <translation>Am schlimmsten offen: %1</translation>
    </message>
    <message>
        <source>%1, the worst open: %2</source>
        <translation>%1, am schlimmsten offen: %2</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ActivityDesk</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ActivityModel</name>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Choose an event by a click or Enter to see its details.</source>
        <translation>Ein Ereignis mit Klick oder Eingabe wählen, um seine Einzelheiten zu sehen.</translation>
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
    <message>
        <source>Search the activity</source>
        <translation>Aktivität durchsuchen</translation>
    </message>
    <message>
        <source>Search the activity (Ctrl+F)</source>
        <translation>Aktivität durchsuchen (Strg+F)</translation>
    </message>
    <message>
        <source>Type, entity, summary, details</source>
        <translation>Art, Gegenstand, Zusammenfassung, Einzelheiten</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, mark all as read</source>
        <comment>so many unread</comment>
        <translation>%1, alle als gelesen markieren</translation>
    </message>
    <message>
        <source>%1. Mark all as read</source>
        <comment>so many unread</comment>
        <translation>%1. Alle als gelesen markieren</translation>
    </message>
    <message>
        <source>Nothing that happened has these words in it. Esc ends the search.</source>
        <translation>Nichts, was geschah, enthält diese Wörter. Esc beendet die Suche.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::AlertActions</name>
    <message>
        <source>The command of &quot;%1&quot; failed</source>
        <translation>Der Befehl von „%1“ ist gescheitert</translation>
    </message>
    <message>
        <source>Commands of alerts were left out</source>
        <translation>Befehle von Alarmen wurden ausgelassen</translation>
    </message>
    <message>
        <source>More came than can run: %1 so far.</source>
        <translation>Es kamen mehr, als laufen können: bisher %1.</translation>
    </message>
    <message>
        <source>The webhook at %1 was not told</source>
        <translation>Der Webhook bei %1 wurde nicht benachrichtigt</translation>
    </message>
    <message>
        <source>Webhooks were left out</source>
        <translation>Webhooks wurden ausgelassen</translation>
    </message>
    <message>
        <source>More came than can wait: %1 so far.</source>
        <translation>Es kamen mehr, als warten können: bisher %1.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::AlertKeeper</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (und %n weiterer)</numerusform>
            <numerusform>%1 (und %n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>Alert rules with a fault</source>
        <translation>Alarmregeln mit Fehler</translation>
    </message>
    <message>
        <source>The alert rules were not saved</source>
        <translation>Die Alarmregeln wurden nicht gespeichert</translation>
    </message>
    <message>
        <source>%1. What is missing runs as it was before the fault; the file is left as it is.</source>
        <translation>%1. Was fehlt, läuft wie vor dem Fehler weiter; die Datei bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::AlertMonitor</name>
    <message>
        <source>Ended: %1</source>
        <translation>Beendet: %1</translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation>Behoben: %1</translation>
    </message>
    <message>
        <source>Its rule was changed, switched off or removed.</source>
        <translation>Die Regel wurde geändert, ausgeschaltet oder entfernt.</translation>
    </message>
    <message>
        <source>Not all metrics are watched</source>
        <translation>Nicht alle Kennzahlen werden überwacht</translation>
    </message>
    <message>
        <source>The rules&apos; stars stand for more than %1 metrics together.</source>
        <translation>Die Sterne der Regeln stehen zusammen für mehr als %1 Kennzahlen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>rule: metric</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pulsedeck ended before it could note what became of it. If it still holds, you are told again.</source>
        <translation>Pulsedeck endete, bevor es festhalten konnte, was daraus wurde. Gilt es noch, wird es erneut gemeldet.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::AlertRuleDesk</name>
    <message>
        <source>The file is too large to be one of alert rules.</source>
        <translation>Die Datei ist zu groß für eine mit Alarmregeln.</translation>
    </message>
    <message>
        <source>%1 low</source>
        <comment>a metric</comment>
        <translation>%1 niedrig</translation>
    </message>
    <message>
        <source>%1 high</source>
        <comment>a metric</comment>
        <translation>%1 hoch</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <comment>a rule&apos;s name</comment>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>„%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Too many rules</source>
        <translation>Zu viele Regeln</translation>
    </message>
    <message>
        <source>There can be %1 rules at most; nothing was changed.</source>
        <translation>Es kann höchstens %1 Regeln geben; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Import alert rules</source>
        <translation>Alarmregeln importieren</translation>
    </message>
    <message>
        <source>Alert rules (*.json)</source>
        <translation>Alarmregeln (*.json)</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Nicht importiert</translation>
    </message>
    <message>
        <source>%1 could not be read.

%2</source>
        <translation>%1 konnte nicht gelesen werden.

%2</translation>
    </message>
    <message>
        <source>%1 has a fault; your rules stay as they are.

%2</source>
        <translation>%1 hat einen Fehler; die eigenen Regeln bleiben, wie sie sind.

%2</translation>
    </message>
    <message>
        <source>%1 has no rules.</source>
        <translation>%1 enthält keine Regeln.</translation>
    </message>
    <message>
        <source>Rules in %1: %2. Add them to those you have (%3), or replace all of those?</source>
        <translation>Regeln in %1: %2. Zu den vorhandenen (%3) hinzufügen oder diese alle ersetzen?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Imported from %1.</source>
        <translation>Importiert aus %1.</translation>
    </message>
    <message>
        <source>Export alert rules</source>
        <translation>Alarmregeln exportieren</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>Nicht exportiert</translation>
    </message>
    <message>
        <source>%1 was not saved.

%2</source>
        <translation>%1 wurde nicht gespeichert.

%2</translation>
    </message>
    <message>
        <source>Of those, rules that run a command on this computer: %1.</source>
        <translation>Davon Regeln, die einen Befehl auf diesem Rechner ausführen: %1.</translation>
    </message>
    <message>
        <source>Of those, rules that post to a webhook: %1.</source>
        <translation>Davon Regeln, die an einen Webhook senden: %1.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::AlertRuleEditor</name>
    <message>
        <source>New alert rule</source>
        <translation>Neue Alarmregel</translation>
    </message>
    <message>
        <source>Alert rule</source>
        <translation>Alarmregel</translation>
    </message>
    <message>
        <source>Test against the last hour</source>
        <translation>An der letzten Stunde prüfen</translation>
    </message>
    <message>
        <source>When it would have fired</source>
        <translation>Wann sie ausgelöst hätte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Reads: %1</source>
        <comment>an alert&apos;s message</comment>
        <translation>Lautet: %1</translation>
    </message>
    <message>
        <source>One metric matches now; each that comes is judged by itself.</source>
        <translation>Jetzt passt eine Kennzahl; jede, die hinzukommt, wird für sich beurteilt.</translation>
    </message>
    <message numerus="yes">
        <source>%n metrics match now; each is judged by itself.</source>
        <translation>
            <numerusform>Jetzt passt %n Kennzahl; jede wird für sich beurteilt.</numerusform>
            <numerusform>Jetzt passen %n Kennzahlen; jede wird für sich beurteilt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No metric of this name is known yet.</source>
        <translation>Noch ist keine Kennzahl dieses Namens bekannt.</translation>
    </message>
    <message>
        <source>%1, %2, now %3</source>
        <comment>title, unit, value</comment>
        <translation>%1, %2, jetzt %3</translation>
    </message>
    <message>
        <source>Complete the condition to test it.</source>
        <translation>Die Bedingung vervollständigen, um sie zu prüfen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>metric, condition</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>The rule was changed. Save it?</source>
        <translation>Die Regel wurde geändert. Speichern?</translation>
    </message>
    <message>
        <source>The rule was changed and is not complete. Discard the changes?</source>
        <translation>Die Regel wurde geändert und ist nicht vollständig. Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>Tested in a moment.</source>
        <translation>Wird gleich geprüft.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::AlertRuleFields</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>A name or title, or a pattern such as campaigns.*</source>
        <translation>Name oder Titel, oder ein Muster wie campaigns.*</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Upper end</source>
        <translation>Oberes Ende</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeitspanne</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between the ends of a range</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>For at least</source>
        <translation>Mindestens für</translation>
    </message>
    <message>
        <source>such as 30 s, 2 min or 1 h; 0 s fires at once</source>
        <translation>etwa 30 s, 2 min oder 1 h; 0 s löst sofort aus</translation>
    </message>
    <message>
        <source>Over when back by</source>
        <translation>Vorbei bei Rückkehr um</translation>
    </message>
    <message>
        <source>empty: as soon as it is back</source>
        <translation>leer: sobald der Wert zurück ist</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>{metric} is {value}, for {duration}</source>
        <translation>{metric}: {value}, seit {duration}</translation>
    </message>
    <message>
        <source>May have {name}, {metric}, {value}, {threshold} and {duration}; empty: one is made</source>
        <translation>Darf {name}, {metric}, {value}, {threshold} und {duration} enthalten; leer: wird erzeugt</translation>
    </message>
    <message>
        <source>Not told from</source>
        <translation>Nicht melden von</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>Beginn der Ruhezeiten</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>Ende der Ruhezeiten</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two times of day</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>Befehl ausführen</translation>
    </message>
    <message>
        <source>A program and its arguments; empty for none</source>
        <translation>Ein Programm und seine Argumente; leer für keines</translation>
    </message>
    <message>
        <source>Post to a webhook</source>
        <translation>An einen Webhook senden</translation>
    </message>
    <message>
        <source>https://…; empty for none</source>
        <translation>https://…; leer für keinen</translation>
    </message>
    <message>
        <source>The rule is on</source>
        <translation>Die Regel ist an</translation>
    </message>
    <message>
        <source>within</source>
        <comment>a time</comment>
        <translation>innerhalb von</translation>
    </message>
    <message>
        <source>for</source>
        <comment>a time</comment>
        <translation>seit</translation>
    </message>
    <message>
        <source>Lower end</source>
        <translation>Unteres Ende</translation>
    </message>
</context>
<context>
    <name>pulsedeck::AlertRuleFile</name>
    <message>
        <source>is not a file</source>
        <translation>ist keine Datei</translation>
    </message>
    <message>
        <source>%1: the folder cannot be created</source>
        <translation>%1: der Ordner kann nicht angelegt werden</translation>
    </message>
</context>
<context>
    <name>pulsedeck::AlertRulesModel</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>rule, metric</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>On</source>
        <comment>heading of a column of switches</comment>
        <translation>An</translation>
    </message>
    <message>
        <source>Rule and metric</source>
        <translation>Regel und Kennzahl</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>pulsedeck::AlertRulesPage</name>
    <message>
        <source>Alert rules</source>
        <translation>Alarmregeln</translation>
    </message>
    <message>
        <source>Search rules</source>
        <translation>Regeln durchsuchen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Snooze 1 h</source>
        <translation>1 h zurückstellen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren…</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>1 rule</source>
        <translation>1 Regel</translation>
    </message>
    <message>
        <source>%1 rules</source>
        <translation>%1 Regeln</translation>
    </message>
    <message>
        <source>%1 of %2 rules</source>
        <translation>%1 von %2 Regeln</translation>
    </message>
    <message>
        <source>%1, %2 firing</source>
        <comment>so many rules</comment>
        <translation>%1, %2 ausgelöst</translation>
    </message>
    <message>
        <source>There are no alert rules, so nothing is watched. “New rule” makes one; a rule for a metric is also made from the menu of its card or chart.</source>
        <translation>Es gibt keine Alarmregeln, also wird nichts überwacht. „Neue Regel“ legt eine an; eine Regel für eine Kennzahl lässt sich auch im Menü ihrer Karte oder ihres Diagramms anlegen.</translation>
    </message>
    <message>
        <source>No rule has all of these words: “%1”.</source>
        <translation>Keine Regel enthält alle diese Wörter: „%1“.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::Application</name>
    <message>
        <source>The page was not reset</source>
        <translation>Die Seite wurde nicht zurückgesetzt</translation>
    </message>
</context>
<context>
    <name>pulsedeck::BarChart</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>%1, stale</source>
        <comment>a bar&apos;s name, value and age</comment>
        <translation>%1, veraltet</translation>
    </message>
    <message>
        <source>, above limit</source>
        <translation>, über der Grenze</translation>
    </message>
    <message>
        <source>, below limit</source>
        <translation>, unter der Grenze</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ChartMenu</name>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is a folder of that name.</source>
        <translation>Es gibt einen Ordner dieses Namens.</translation>
    </message>
    <message>
        <source>You are not allowed to write in the folder %1.</source>
        <translation>In den Ordner %1 darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>%1: what to do with it</source>
        <translation>%1: Aktionen</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern…</translation>
    </message>
    <message>
        <source>Save data as CSV…</source>
        <translation>Daten als CSV speichern…</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 was not saved.

%2</source>
        <translation>%1 wurde nicht gespeichert.

%2</translation>
    </message>
    <message>
        <source>New alert rule</source>
        <translation>Neue Alarmregel</translation>
    </message>
    <message>
        <source>New alert rule…</source>
        <translation>Neue Alarmregel…</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ChartTableModel</name>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ChartTableWindow</name>
    <message>
        <source>%1 as a table</source>
        <translation>%1 als Tabelle</translation>
    </message>
    <message>
        <source>As of %1, newest first. Ctrl+C copies what is selected.</source>
        <translation>Stand: %1, Neuestes zuerst. Strg+C kopiert die Auswahl.</translation>
    </message>
    <message>
        <source>As of %1. Ctrl+C copies what is selected.</source>
        <translation>Stand: %1. Strg+C kopiert die Auswahl.</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Take what the chart shows now (F5)</source>
        <translation>Übernehmen, was das Diagramm jetzt zeigt (F5)</translation>
    </message>
    <message>
        <source>The chart is not there any more</source>
        <translation>Das Diagramm gibt es nicht mehr</translation>
    </message>
</context>
<context>
    <name>pulsedeck::CommandPalette</name>
    <message>
        <source>on now</source>
        <translation>jetzt an</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>value, where it came from</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter open · Esc close</source>
        <translation>↑ ↓ wählen · Eingabe öffnen · Esc schließen</translation>
    </message>
    <message>
        <source>Nothing is called “%1”. A part of a name is enough, as “rev” for revenue.</source>
        <translation>Nichts heißt „%1“. Ein Teil des Namens genügt, etwa „ums“ für Umsatz.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>entry, its value or key</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>A page, a metric, an alert rule, an action or a setting</source>
        <translation>Seite, Kennzahl, Alarmregel, Aktion oder Einstellung</translation>
    </message>
    <message>
        <source>Find a page, a metric, an alert rule, an action or a setting</source>
        <translation>Seite, Kennzahl, Alarmregel, Aktion oder Einstellung suchen</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n found)</source>
        <comment>the chosen entry</comment>
        <translation>
            <numerusform>%1 (%n Treffer)</numerusform>
            <numerusform>%1 (%n Treffer)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsedeck::CommandRunner</name>
    <message>
        <source>it took longer than %1 s and was ended</source>
        <translation>er dauerte länger als %1 s und wurde beendet</translation>
    </message>
    <message>
        <source>it crashed</source>
        <translation>er ist abgestürzt</translation>
    </message>
    <message>
        <source>it ended with code %1</source>
        <translation>er endete mit Code %1</translation>
    </message>
    <message>
        <source>it cannot be started</source>
        <translation>er lässt sich nicht starten</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ConnectHint</name>
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
    <name>pulsedeck::DashboardPage</name>
    <message>
        <source>More metrics</source>
        <translation>Weitere Kennzahlen</translation>
    </message>
</context>
<context>
    <name>pulsedeck::DesktopAlerts</name>
    <message>
        <source>1 more notification</source>
        <translation>1 weitere Meldung</translation>
    </message>
    <message numerus="yes">
        <source>%n more notifications</source>
        <translation>
            <numerusform>%n weitere Meldung</numerusform>
            <numerusform>%n weitere Meldungen</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept in Pulsedeck.</source>
        <translation>In Pulsedeck bleiben sie erhalten.</translation>
    </message>
    <message>
        <source>1 notification while muted</source>
        <translation>1 Meldung während der Stummschaltung</translation>
    </message>
    <message numerus="yes">
        <source>%n notifications while muted</source>
        <translation>
            <numerusform>%n Meldung während der Stummschaltung</numerusform>
            <numerusform>%n Meldungen während der Stummschaltung</numerusform>
        </translation>
    </message>
    <message>
        <source>The worst: %1</source>
        <translation>Die schwerste: %1</translation>
    </message>
</context>
<context>
    <name>pulsedeck::DesktopPresence</name>
    <message>
        <source>Pulsedeck goes on in the tray</source>
        <translation>Pulsedeck läuft im Infobereich weiter</translation>
    </message>
    <message>
        <source>Closing the window only hides it. To quit, use the icon&apos;s menu, or Ctrl+Q in the window.</source>
        <translation>Schließen verbirgt das Fenster nur. Beenden lässt sich Pulsedeck im Menü des Symbols oder mit Strg+Q im Fenster.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::DonutChart</name>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Partly stale</source>
        <translation>Teils veraltet</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Gesamt %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>pulsedeck::EventDetails</name>
    <message>
        <source>Show on the charts</source>
        <translation>In den Diagrammen zeigen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>It came without details.</source>
        <translation>Es kam ohne Einzelheiten.</translation>
    </message>
    <message>
        <source>Details as JSON</source>
        <translation>Einzelheiten als JSON</translation>
    </message>
    <message>
        <source>The charts show what was around that moment; L goes back to live</source>
        <translation>Die Diagramme zeigen, was um diesen Moment war; L geht zurück zu live</translation>
    </message>
</context>
<context>
    <name>pulsedeck::EventPopover</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
</context>
<context>
    <name>pulsedeck::FamilyList</name>
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
    <name>pulsedeck::FunnelChart</name>
    <message>
        <source>%1 go on</source>
        <translation>%1 kommen weiter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
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
        <source>Show the last %1</source>
        <translation>Die letzten %1 zeigen</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
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
    <message>
        <source>Find a metric</source>
        <translation>Kennzahl suchen</translation>
    </message>
    <message>
        <source>Find a metric  %1</source>
        <comment>keys</comment>
        <translation>Kennzahl suchen  %1</translation>
    </message>
    <message>
        <source>Find a page, a metric, an alert rule, an action or a setting (Ctrl+K)</source>
        <translation>Seite, Kennzahl, Alarmregel, Aktion oder Einstellung suchen (Strg+K)</translation>
    </message>
    <message numerus="yes">
        <source>Alerts: %n unread</source>
        <translation>
            <numerusform>Alarme: %n ungelesen</numerusform>
            <numerusform>Alarme: %n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>worst: %1</source>
        <comment>severity</comment>
        <translation>schwerster: %1</translation>
    </message>
    <message>
        <source>Range of time: %1</source>
        <translation>Zeitraum: %1</translation>
    </message>
</context>
<context>
    <name>pulsedeck::LayoutEditor</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation>Zurücksetzen…</translation>
    </message>
    <message>
        <source>Edit layout</source>
        <translation>Seite anordnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Keep this as your own page (Ctrl+E)</source>
        <translation>Als eigene Seite behalten (Strg+E)</translation>
    </message>
    <message>
        <source>Leave the page as it was (Esc)</source>
        <translation>Seite lassen, wie sie war (Esc)</translation>
    </message>
    <message>
        <source>Take the last change back (Ctrl+Z)</source>
        <translation>Letzte Änderung zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <source>Back to the page that Pulsedeck came with</source>
        <translation>Zurück zur mitgelieferten Seite</translation>
    </message>
    <message>
        <source>Drag to move, drag an edge to resize; or arrow keys, with Shift to resize</source>
        <translation>Ziehen verschiebt, Ziehen am Rand ändert die Größe; oder Pfeiltasten, mit Umschalt für die Größe</translation>
    </message>
    <message>
        <source>Reset the page</source>
        <translation>Seite zurücksetzen</translation>
    </message>
    <message>
        <source>Go back to the page that Pulsedeck came with? Your own one is kept as a backup file.</source>
        <translation>Zurück zur mitgelieferten Seite? Die eigene bleibt als Sicherungsdatei erhalten.</translation>
    </message>
    <message>
        <source>Keep the layout</source>
        <translation>Anordnung behalten</translation>
    </message>
    <message>
        <source>This page was rearranged, which is not saved yet.</source>
        <translation>Diese Seite wurde neu angeordnet, was noch nicht gespeichert ist.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter anordnen</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>The layout was not saved. You can go on editing and try again.

%1</source>
        <translation>Die Anordnung wurde nicht gespeichert. Sie können weiter anordnen und es erneut versuchen.

%1</translation>
    </message>
</context>
<context>
    <name>pulsedeck::LayoutHandle</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>pulsedeck::LayoutOverlay</name>
    <message>
        <source>Layout of %1</source>
        <translation>Anordnung von %1</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1: row %2, place %3 of %4</source>
        <translation>%1: Zeile %2, Platz %3 von %4</translation>
    </message>
    <message>
        <source>, width %1 of %2</source>
        <translation>, Breite %1 von %2</translation>
    </message>
    <message>
        <source>, height at least %1</source>
        <translation>, Höhe mindestens %1</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message numerus="yes">
        <source>Not moved: a row holds %n cards at most</source>
        <translation>
            <numerusform>Nicht verschoben: eine Zeile fasst höchstens %n Karte</numerusform>
            <numerusform>Nicht verschoben: eine Zeile fasst höchstens %n Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not moved: a row holds %n panels at most</source>
        <translation>
            <numerusform>Nicht verschoben: eine Zeile fasst höchstens %n Feld</numerusform>
            <numerusform>Nicht verschoben: eine Zeile fasst höchstens %n Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not moved: a page holds %n rows at most</source>
        <translation>
            <numerusform>Nicht verschoben: eine Seite fasst höchstens %n Zeile</numerusform>
            <numerusform>Nicht verschoben: eine Seite fasst höchstens %n Zeilen</numerusform>
        </translation>
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
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Enter, Space</source>
        <comment>keys</comment>
        <translation>Eingabe, Leertaste</translation>
    </message>
    <message>
        <source>Press the focused control; on a card: open its metric</source>
        <translation>Das fokussierte Bedienelement drücken; auf einer Karte: ihre Kennzahl öffnen</translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <comment>keys</comment>
        <translation>Menü, Umschalt+F10</translation>
    </message>
    <message>
        <source>In a legend: show this series alone</source>
        <translation>In einer Legende: nur diese Reihe zeigen</translation>
    </message>
    <message>
        <source>Close what lies on top; go back from a metric</source>
        <translation>Schließen, was obenauf liegt; von einer Kennzahl zurückgehen</translation>
    </message>
    <message>
        <source>Back from a metric to its page</source>
        <translation>Von einer Kennzahl zurück zu ihrer Seite</translation>
    </message>
    <message>
        <source>Scroll the page</source>
        <translation>Seite blättern</translation>
    </message>
    <message>
        <source>Pause what is shown, and go on</source>
        <translation>Anzeige anhalten und fortsetzen</translation>
    </message>
    <message>
        <source>hold freeze resume</source>
        <translation>anhalten einfrieren fortsetzen</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Zurück zu live</translation>
    </message>
    <message>
        <source>now go on resume zoom</source>
        <translation>jetzt weiter fortsetzen zoom</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>Die letzten %1 zeigen</translation>
    </message>
    <message>
        <source>range of time span</source>
        <translation>zeitraum zeitspanne bereich</translation>
    </message>
    <message>
        <source>Full screen, then wallboard, then back</source>
        <translation>Vollbild, dann Wandanzeige, dann zurück</translation>
    </message>
    <message>
        <source>maximise kiosk</source>
        <translation>maximieren kiosk</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>Wandanzeige</translation>
    </message>
    <message>
        <source>kiosk full screen large rotate</source>
        <translation>kiosk vollbild groß wechseln wallboard</translation>
    </message>
    <message>
        <source>Rearrange this page, and done</source>
        <translation>Diese Seite neu anordnen, und fertig</translation>
    </message>
    <message>
        <source>edit layout move resize panels</source>
        <translation>anordnung bearbeiten verschieben größe felder layout</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>Dunkel oder hell</translation>
    </message>
    <message>
        <source>theme appearance</source>
        <translation>design aussehen farbschema</translation>
    </message>
    <message>
        <source>Show the activity</source>
        <translation>Aktivität zeigen</translation>
    </message>
    <message>
        <source>events feed drawer column</source>
        <translation>ereignisse verlauf leiste spalte</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>Diese Tasten zeigen</translation>
    </message>
    <message>
        <source>shortcuts help keyboard</source>
        <translation>tastenkürzel hilfe tastatur</translation>
    </message>
    <message>
        <source>Show the connection&apos;s details</source>
        <translation>Einzelheiten der Verbindung zeigen</translation>
    </message>
    <message>
        <source>link latency status performance</source>
        <translation>verbindung latenz zustand leistung</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>link connect server again</source>
        <translation>verbindung verbinden server erneut</translation>
    </message>
    <message>
        <source>chosen in the window</source>
        <translation>im Fenster gewählt</translation>
    </message>
    <message>
        <source>Find a page, a metric, an alert rule, an action or a setting</source>
        <translation>Seite, Kennzahl, Alarmregel, Aktion oder Einstellung suchen</translation>
    </message>
    <message>
        <source>Undo, while a page is rearranged or a rule was deleted</source>
        <translation>Rückgängig, während eine Seite neu angeordnet wird oder eine Regel gelöscht wurde</translation>
    </message>
    <message>
        <source>Search the activity</source>
        <translation>Aktivität durchsuchen</translation>
    </message>
    <message>
        <source>find filter events feed</source>
        <translation>suchen filter ereignisse verlauf</translation>
    </message>
    <message>
        <source>Mark all events as read</source>
        <translation>Alle Ereignisse als gelesen markieren</translation>
    </message>
    <message>
        <source>activity feed seen</source>
        <translation>aktivität verlauf gesehen</translation>
    </message>
    <message>
        <source>Mark events on the charts</source>
        <translation>Ereignisse in den Diagrammen markieren</translation>
    </message>
    <message>
        <source>activity annotations</source>
        <translation>aktivität anmerkungen</translation>
    </message>
    <message>
        <source>Quit Pulsedeck</source>
        <translation>Pulsedeck beenden</translation>
    </message>
    <message>
        <source>exit end close leave</source>
        <translation>beenden ende schließen verlassen</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>Alarmregeln</translation>
    </message>
    <message>
        <source>New alert rule</source>
        <translation>Neue Alarmregel</translation>
    </message>
    <message>
        <source>alarm limit threshold notify watch</source>
        <translation>alarm grenze schwelle melden überwachen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>metric, condition</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <comment>keys</comment>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>Go to the next control, to the one before</source>
        <translation>Zum nächsten Bedienelement, zum vorigen</translation>
    </message>
    <message>
        <source>On a card: the period of its change, a new alert rule; in a chart: copy, save and more</source>
        <translation>Auf einer Karte: Zeitraum der Änderung, neue Alarmregel; in einem Diagramm: kopieren, speichern und mehr</translation>
    </message>
    <message>
        <source>←, →, Home, End</source>
        <comment>keys</comment>
        <translation>←, →, Pos1, Ende</translation>
    </message>
    <message>
        <source>In a chart: move the crosshair from sample to sample; its values are spoken</source>
        <translation>In einem Diagramm: das Fadenkreuz von Wert zu Wert bewegen; die Werte werden vorgelesen</translation>
    </message>
    <message>
        <source>+, −, Ctrl+←, Ctrl+→</source>
        <comment>keys</comment>
        <translation>+, −, Strg+←, Strg+→</translation>
    </message>
    <message>
        <source>In a chart: zoom and move in time, all charts of the page together</source>
        <translation>In einem Diagramm: in der Zeit zoomen und verschieben, alle Diagramme der Seite zusammen</translation>
    </message>
    <message>
        <source>T, Ctrl+C</source>
        <comment>keys</comment>
        <translation>T, Strg+C</translation>
    </message>
    <message>
        <source>In a chart: its data as a table; copy its picture</source>
        <translation>In einem Diagramm: seine Daten als Tabelle; sein Bild kopieren</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <comment>keys</comment>
        <translation>Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>Arrows, Enter, S</source>
        <comment>keys</comment>
        <translation>Pfeiltasten, Eingabe, S</translation>
    </message>
    <message>
        <source>In a table: move, open the cell&apos;s metric, sort by the column</source>
        <translation>In einer Tabelle: bewegen, die Kennzahl der Zelle öffnen, nach der Spalte sortieren</translation>
    </message>
    <message>
        <source>↑, ↓, Enter</source>
        <comment>keys</comment>
        <translation>↑, ↓, Eingabe</translation>
    </message>
    <message>
        <source>In the activity: move, open the event&apos;s details</source>
        <translation>In der Aktivität: bewegen, Einzelheiten des Ereignisses öffnen</translation>
    </message>
    <message>
        <source>Enter, A, S, M, Delete, /</source>
        <comment>keys</comment>
        <translation>Eingabe, A, S, M, Entf, /</translation>
    </message>
    <message>
        <source>In the alerts: open, acknowledge, snooze, mark as read, dismiss, search</source>
        <translation>In den Alarmen: öffnen, quittieren, zurückstellen, als gelesen markieren, schließen, suchen</translation>
    </message>
    <message>
        <source>Enter, Space, Delete, Ctrl+D</source>
        <comment>keys</comment>
        <translation>Eingabe, Leertaste, Entf, Strg+D</translation>
    </message>
    <message>
        <source>In the list of alert rules: edit, turn on or off, delete, duplicate</source>
        <translation>In der Liste der Alarmregeln: bearbeiten, ein- oder ausschalten, löschen, duplizieren</translation>
    </message>
    <message>
        <source>A, S, /</source>
        <comment>keys</comment>
        <translation>A, S, /</translation>
    </message>
    <message>
        <source>In the list of alert rules: acknowledge, snooze for an hour, search</source>
        <translation>In der Liste der Alarmregeln: quittieren, eine Stunde zurückstellen, suchen</translation>
    </message>
    <message>
        <source>Arrows, Shift+Arrows, Delete, Esc</source>
        <comment>keys</comment>
        <translation>Pfeiltasten, Umschalt+Pfeiltasten, Entf, Esc</translation>
    </message>
    <message>
        <source>While a page is rearranged: move, resize, remove, leave it as it was</source>
        <translation>Beim Anordnen einer Seite: verschieben, Größe ändern, entfernen, lassen, wie es war</translation>
    </message>
    <message>
        <source>Go to a page: dashboards, then the others</source>
        <translation>Zu einer Seite gehen: erst die Übersichten, dann die anderen</translation>
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
        <source>, updated %1 ago</source>
        <translation>, vor %1 aktualisiert</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Change over the header&apos;s range</source>
        <translation>Änderung über den Zeitraum der Kopfzeile</translation>
    </message>
    <message>
        <source>Change over %1</source>
        <translation>Änderung über %1</translation>
    </message>
    <message>
        <source>of %1 (%2)</source>
        <comment>an alert rule, its severity</comment>
        <translation>von %1 (%2)</translation>
    </message>
    <message>
        <source>New alert rule…</source>
        <translation>Neue Alarmregel…</translation>
    </message>
</context>
<context>
    <name>pulsedeck::MetricCompleter</name>
    <message>
        <source>%1 · %2</source>
        <comment>a metric&apos;s title, its name</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>pulsedeck::MetricFacts</name>
    <message>
        <source>not met now</source>
        <translation>derzeit nicht erfüllt</translation>
    </message>
    <message>
        <source>About this metric</source>
        <translation>Über diese Kennzahl</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Name kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>not met at the pause</source>
        <translation>bei der Pause nicht erfüllt</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>Alarmregeln</translation>
    </message>
    <message>
        <source>not met by the last value</source>
        <translation>vom letzten Wert nicht erfüllt</translation>
    </message>
</context>
<context>
    <name>pulsedeck::MetricPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>Zurück zur Seite</translation>
    </message>
    <message>
        <source>Back to the page (Esc)</source>
        <translation>Zurück zur Seite (Esc)</translation>
    </message>
    <message>
        <source>Values over time</source>
        <translation>Werte im Zeitverlauf</translation>
    </message>
</context>
<context>
    <name>pulsedeck::MetricRules</name>
    <message>
        <source>New rule for this metric</source>
        <translation>Neue Regel für diese Kennzahl</translation>
    </message>
    <message>
        <source>Alert rule %1</source>
        <translation>Alarmregel %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more on the page of alert rules</source>
        <translation>
            <numerusform>%n weitere auf der Seite der Alarmregeln</numerusform>
            <numerusform>%n weitere auf der Seite der Alarmregeln</numerusform>
        </translation>
    </message>
    <message>
        <source>off</source>
        <comment>of a rule</comment>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>condition, state</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
</context>
<context>
    <name>pulsedeck::MetricTable</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Stale · %1 ago</source>
        <comment>age</comment>
        <translation>Veraltet · vor %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rows more than fit here</source>
        <translation>
            <numerusform>%n Zeile passt hier nicht mehr hin</numerusform>
            <numerusform>%n Zeilen passen hier nicht mehr hin</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsedeck::MetricTableDelegate</name>
    <message>
        <source>· stale</source>
        <comment>behind a name</comment>
        <translation>· veraltet</translation>
    </message>
</context>
<context>
    <name>pulsedeck::MetricTableModel</name>
    <message>
        <source>%1 · stale, %2 ago</source>
        <comment>name, age</comment>
        <translation>%1 · veraltet, vor %2</translation>
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
        <source>%1, sorted, smallest first</source>
        <translation>%1, sortiert, kleinste zuerst</translation>
    </message>
    <message>
        <source>%1, sorted, largest first</source>
        <translation>%1, sortiert, größte zuerst</translation>
    </message>
    <message>
        <source>Sort by %1: click, or press S in the column</source>
        <translation>Nach %1 sortieren: klicken oder S in der Spalte drücken</translation>
    </message>
</context>
<context>
    <name>pulsedeck::MoreToast</name>
    <message>
        <source>Show all alerts</source>
        <translation>Alle Alarme zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsedeck::NavigationBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>The file of this page has a fault</source>
        <translation>Die Datei dieser Seite hat einen Fehler</translation>
    </message>
    <message>
        <source>Edit layout</source>
        <translation>Seite anordnen</translation>
    </message>
    <message>
        <source>Move and resize what is on this page (Ctrl+E)</source>
        <translation>Inhalt dieser Seite verschieben und in der Größe ändern (Strg+E)</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Überwachung</translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationActions</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationDelegate</name>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationDesk</name>
    <message>
        <source>Notifications</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Show the notifications</source>
        <translation>Meldungen zeigen</translation>
    </message>
    <message>
        <source>alerts warnings errors</source>
        <translation>alarme warnungen fehler</translation>
    </message>
    <message>
        <source>Mark all notifications as read</source>
        <translation>Alle Meldungen als gelesen markieren</translation>
    </message>
    <message>
        <source>alerts seen</source>
        <translation>alarme gesehen</translation>
    </message>
    <message>
        <source>quiet mute silence toasts sounds</source>
        <translation>ruhe stumm stille einblendungen töne</translation>
    </message>
    <message>
        <source>Do not disturb for 1 hour</source>
        <translation>1 Stunde nicht stören</translation>
    </message>
    <message>
        <source>Do not disturb for 4 hours</source>
        <translation>4 Stunden nicht stören</translation>
    </message>
    <message>
        <source>Do not disturb for 8 hours</source>
        <translation>8 Stunden nicht stören</translation>
    </message>
    <message>
        <source>Do not disturb until tomorrow</source>
        <translation>Bis morgen nicht stören</translation>
    </message>
    <message>
        <source>End do not disturb now</source>
        <translation>„Nicht stören“ jetzt beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
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
    <name>pulsedeck::NotificationDetails</name>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-mal</translation>
    </message>
    <message>
        <source>Choose a notification to see its details.</source>
        <translation>Wählen Sie eine Meldung, um ihre Einzelheiten zu sehen.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationHead</name>
    <message>
        <source>Mark all read</source>
        <translation>Alle als gelesen markieren</translation>
    </message>
    <message>
        <source>Dismiss all</source>
        <translation>Alle schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>none unread</source>
        <translation>keine ungelesenen</translation>
    </message>
    <message numerus="yes">
        <source>Dismiss these %n</source>
        <translation>
            <numerusform>Diesen %n schließen</numerusform>
            <numerusform>Diese %n schließen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n less important or older had to make room.</source>
        <translation>
            <numerusform>%n weniger wichtiger oder älterer musste weichen.</numerusform>
            <numerusform>%n weniger wichtige oder ältere mussten weichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationKeeper</name>
    <message>
        <source>The alerts of the last run could not be read</source>
        <translation>Die Alarme des letzten Laufs konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Their file was damaged and has been put aside. What is still open comes again.</source>
        <translation>Die Datei war beschädigt und wurde beiseitegelegt. Was noch offen ist, kommt wieder.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationList</name>
    <message>
        <source>All severities</source>
        <translation>Alle Schweregrade</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Alle Kategorien</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>not dealt with</comment>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>All</source>
        <comment>whatever was done with them</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>Angezeigt: %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Search in titles and texts</source>
        <translation>In Titeln und Texten suchen</translation>
    </message>
    <message>
        <source>Search the alerts</source>
        <translation>Alarme durchsuchen</translation>
    </message>
    <message>
        <source>Words that all have to occur (/)</source>
        <translation>Wörter, die alle vorkommen müssen (/)</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>No alerts. New ones appear here and in the corner.</source>
        <translation>Keine Alarme. Neue erscheinen hier und in der Ecke.</translation>
    </message>
    <message numerus="yes">
        <source>None of %n is like that.</source>
        <translation>
            <numerusform>Von %n ist keiner so.</numerusform>
            <numerusform>Von %n ist keiner so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationModel</name>
    <message>
        <source>Acknowledged</source>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Zurückgestellt bis %1</translation>
    </message>
    <message>
        <source>× %1</source>
        <comment>so many times</comment>
        <translation>× %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-mal</translation>
    </message>
    <message>
        <source>last %1</source>
        <comment>as in: last 2 minutes ago</comment>
        <translation>zuletzt %1</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationPanel</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>All of them on a page</source>
        <translation>Alle auf einer Seite</translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationRows</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationService</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Snooze 15 min</source>
        <translation>15 min zurückstellen</translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>pulsedeck::PageFaultNotice</name>
    <message>
        <source>This page cannot be shown</source>
        <translation>Diese Seite kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>file, line</comment>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>field, what is wrong</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Correct the file and save it: the page appears by itself. Other pages are not affected.</source>
        <translation>Die Datei berichtigen und speichern: Die Seite erscheint von selbst. Andere Seiten sind nicht betroffen.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::PaletteDelegate</name>
    <message>
        <source>no value yet</source>
        <translation>noch kein Wert</translation>
    </message>
    <message>
        <source>%1 · stale, %2 ago</source>
        <comment>value, age</comment>
        <translation>%1 · veraltet, vor %2</translation>
    </message>
</context>
<context>
    <name>pulsedeck::PaletteModel</name>
    <message>
        <source>Chosen lately</source>
        <translation>Zuletzt gewählt</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, detail</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 more</source>
        <comment>entries left out</comment>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>Alarmregeln</translation>
    </message>
</context>
<context>
    <name>pulsedeck::PauseBanner</name>
    <message>
        <source>Go on with what came meanwhile (Space)</source>
        <translation>Fortsetzen mit dem, was inzwischen kam (Leertaste)</translation>
    </message>
    <message>
        <source>Paused %1, 1 update behind</source>
        <translation>Pause seit %1, 1 Aktualisierung zurück</translation>
    </message>
    <message numerus="yes">
        <source>Paused %1, %n updates behind</source>
        <translation>
            <numerusform>Pause seit %1, %n Aktualisierung zurück</numerusform>
            <numerusform>Pause seit %1, %n Aktualisierungen zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused %1</source>
        <translation>Pause seit %1</translation>
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
    <name>pulsedeck::QuietButton</name>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>No toasts, sounds and desktop notifications for some time; all of it stays in the list</source>
        <translation>Eine Zeit lang keine Einblendungen, Töne und Desktop-Meldungen; alles bleibt in der Liste</translation>
    </message>
</context>
<context>
    <name>pulsedeck::QuietMenu</name>
    <message>
        <source>Quiet until %1</source>
        <translation>Ruhe bis %1</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>Do not disturb for 1 hour</source>
        <translation>1 Stunde nicht stören</translation>
    </message>
    <message>
        <source>Do not disturb for 4 hours</source>
        <translation>4 Stunden nicht stören</translation>
    </message>
    <message>
        <source>Do not disturb for 8 hours</source>
        <translation>8 Stunden nicht stören</translation>
    </message>
    <message>
        <source>Do not disturb until tomorrow</source>
        <translation>Bis morgen nicht stören</translation>
    </message>
    <message>
        <source>End do not disturb now</source>
        <translation>„Nicht stören“ jetzt beenden</translation>
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
    <name>pulsedeck::RecentSamples</name>
    <message>
        <source>Last values</source>
        <translation>Letzte Werte</translation>
    </message>
    <message numerus="yes">
        <source>held, %n newer</source>
        <translation>
            <numerusform>angehalten, %n neuerer</numerusform>
            <numerusform>angehalten, %n neuere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsedeck::RunningInstance</name>
    <message>
        <source>Pulsedeck is running for this server already, but does not answer. End it, then start it again.</source>
        <translation>Pulsedeck läuft für diesen Server schon, antwortet aber nicht. Beenden Sie es und starten Sie es dann neu.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::SamplesModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>pulsedeck::SettingDetails</name>
    <message>
        <source>the flag %1</source>
        <translation>die Option %1</translation>
    </message>
    <message>
        <source>the environment variable %1</source>
        <translation>die Umgebungsvariable %1</translation>
    </message>
    <message>
        <source>%1 of the configuration file</source>
        <translation>%1 der Konfigurationsdatei</translation>
    </message>
    <message>
        <source>Change it, from the next start on, by one of:</source>
        <translation>Ab dem nächsten Start zu ändern durch:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Now: %1 (%2)</source>
        <comment>value, where it came from</comment>
        <translation>Jetzt: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ShortcutsHelp</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
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
    <name>pulsedeck::SnoozeMenu</name>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 Stunden</translation>
    </message>
    <message>
        <source>Until tomorrow %1</source>
        <comment>time</comment>
        <translation>Bis morgen %1</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
</context>
<context>
    <name>pulsedeck::StateFaults</name>
    <message>
        <source>Pulsedeck cannot save what it has to remember</source>
        <translation>Pulsedeck kann nicht speichern, was es sich merken muss</translation>
    </message>
    <message>
        <source>%1: %2. What is new since may be lost when Pulsedeck ends.</source>
        <comment>a file&apos;s name, a reason</comment>
        <translation>%1: %2. Was seither neu ist, kann beim Beenden verloren gehen.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::StatisticsStrip</name>
    <message>
        <source>Over the %1 shown</source>
        <translation>Im gezeigten Zeitraum (%1)</translation>
    </message>
    <message>
        <source>%1: nothing is known there</source>
        <translation>%1: Dort ist nichts bekannt</translation>
    </message>
    <message>
        <source>%1; ≈ from the line, since not every sample is kept</source>
        <translation>%1; ≈ aus der Linie, da nicht alle Messwerte aufbewahrt werden</translation>
    </message>
    <message>
        <source>%1, from every sample</source>
        <translation>%1, aus allen Messwerten</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <comment>estimated value</comment>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>figure, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Niedrigster</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchster</translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation>95. Perzentil</translation>
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
    <message>
        <source>Not live · back to live</source>
        <translation>Nicht live · zurück zu live</translation>
    </message>
    <message>
        <source>The chart stays at the time it was moved to; back to what comes in (L)</source>
        <translation>Das Diagramm bleibt bei der Zeit, zu der es verschoben wurde; zurück zu dem, was ankommt (L)</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Zurück zu live</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>From %1 to %2, %3</source>
        <comment>times; live, paused or not live</comment>
        <translation>Von %1 bis %2, %3</translation>
    </message>
    <message>
        <source>not live</source>
        <translation>nicht live</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>Mark events</source>
        <translation>Ereignisse markieren</translation>
    </message>
    <message>
        <source>Nothing is known of that time. The oldest value is of %1.</source>
        <translation>Über diese Zeit ist nichts bekannt. Der älteste Wert ist von %1.</translation>
    </message>
    <message>
        <source>older than what is known</source>
        <translation>älter als das Bekannte</translation>
    </message>
</context>
<context>
    <name>pulsedeck::Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>Schließen (Esc)</translation>
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
    <name>pulsedeck::TrayIcon</name>
    <message>
        <source>Recent alerts</source>
        <translation>Letzte Alarme</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Hide Pulsedeck</source>
        <translation>Pulsedeck verbergen</translation>
    </message>
    <message>
        <source>Show Pulsedeck</source>
        <translation>Pulsedeck zeigen</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
</context>
<context>
    <name>pulsedeck::Wallboard</name>
    <message>
        <source>%1, connection: %2 %3</source>
        <translation>%1, Verbindung: %2 %3</translation>
    </message>
    <message>
        <source>Esc or F11: back to the window</source>
        <translation>Esc oder F11: zurück zum Fenster</translation>
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
<context>
    <name>pulsedeck::WebhookSender</name>
    <message>
        <source>it sends elsewhere, which is not followed (HTTP %1)</source>
        <translation>er verweist anderswohin, dem wird nicht gefolgt (HTTP %1)</translation>
    </message>
    <message>
        <source>it answers HTTP %1</source>
        <translation>er antwortet mit HTTP %1</translation>
    </message>
    <message>
        <source>it does not answer in time</source>
        <translation>er antwortet nicht rechtzeitig</translation>
    </message>
    <message>
        <source>it cannot be reached</source>
        <translation>er ist nicht erreichbar</translation>
    </message>
</context>
</TS>
