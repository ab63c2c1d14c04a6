<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AlertRule</name>
    <message>
        <source>must be of lower-case letters, digits, _ and -</source>
        <translation>debe constar de minúsculas, cifras, _ y -</translation>
    </message>
    <message>
        <source>must be one line of text</source>
        <translation>debe ser una línea de texto</translation>
    </message>
    <message>
        <source>must be a family, a dot and a name, in which one star may stand</source>
        <translation>debe ser un grupo, un punto y un nombre, en el que puede haber un asterisco</translation>
    </message>
    <message>
        <source>must be at most %1 characters</source>
        <translation>debe tener como máximo %1 caracteres</translation>
    </message>
    <message>
        <source>must be one line</source>
        <translation>debe ser una sola línea</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>debe ser un número</translation>
    </message>
    <message>
        <source>must be greater than 0</source>
        <translation>debe ser mayor que 0</translation>
    </message>
    <message>
        <source>must not be below the lower end</source>
        <translation>no debe ser menor que el extremo inferior</translation>
    </message>
    <message>
        <source>must be at most half of the distance of both ends</source>
        <translation>debe ser como máximo la mitad de la distancia entre ambos extremos</translation>
    </message>
    <message>
        <source>must be below the change</source>
        <translation>debe ser menor que la variación</translation>
    </message>
    <message>
        <source>must be 0 or greater</source>
        <translation>debe ser 0 o mayor</translation>
    </message>
    <message>
        <source>must be from %1 to %2 seconds</source>
        <translation>debe ser de %1 a %2 segundos</translation>
    </message>
    <message>
        <source>must be two different times of a day, as 22:00</source>
        <translation>debe ser dos horas distintas del día, como 22:00</translation>
    </message>
    <message>
        <source>must be an https address (http only to this machine) without a user name</source>
        <translation>debe ser una dirección https (http solo a este equipo) sin nombre de usuario</translation>
    </message>
    <message>
        <source>rule &quot;%1&quot;</source>
        <translation>regla «%1»</translation>
    </message>
    <message>
        <source>field &quot;%1&quot;</source>
        <translation>campo «%1»</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>where: what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>debe ser un texto</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>debe ser true o false</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>debe ser uno de %1</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>no se conoce aquí</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>debe ser un objeto</translation>
    </message>
    <message>
        <source>must be an address</source>
        <translation>debe ser una dirección</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>el archivo es demasiado grande</translation>
    </message>
    <message>
        <source>not JSON at byte %1: %2</source>
        <translation>no es JSON en el byte %1: %2</translation>
    </message>
    <message>
        <source>must be a list of rules</source>
        <translation>debe ser una lista de reglas</translation>
    </message>
    <message>
        <source>is another rule&apos;s already</source>
        <translation>ya es de otra regla</translation>
    </message>
    <message>
        <source>is one rule too many: %1 are judged</source>
        <translation>es una regla de más: se evalúan %1</translation>
    </message>
</context>
<context>
    <name>AlertRuleForm</name>
    <message>
        <source>Give the rule a name.</source>
        <translation>Ponga un nombre a la regla.</translation>
    </message>
    <message>
        <source>Choose a metric, or a pattern such as campaigns.*.</source>
        <translation>Elija una métrica o un patrón como campaigns.*.</translation>
    </message>
    <message>
        <source>A metric&apos;s name is a family, a dot and a name, with at most one star behind the dot.</source>
        <translation>El nombre de una métrica es un grupo, un punto y un nombre, con un asterisco como máximo tras el punto.</translation>
    </message>
    <message>
        <source>The upper end must be above the lower one.</source>
        <translation>El extremo superior debe ser mayor que el inferior.</translation>
    </message>
    <message>
        <source>A change must be more than 0 %.</source>
        <translation>Una variación debe ser mayor que 0 %.</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>Introduzca un número.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>«%1» no es un número.</translation>
    </message>
    <message>
        <source>Must be at least 1 s.</source>
        <translation>Debe ser al menos 1 s.</translation>
    </message>
    <message>
        <source>Must not be negative.</source>
        <translation>No debe ser negativo.</translation>
    </message>
    <message>
        <source>Enter a time such as 30 s, 2 min or 1 h.</source>
        <translation>Introduzca un tiempo como 30 s, 2 min o 1 h.</translation>
    </message>
    <message>
        <source>Enter two times of day such as 22:00.</source>
        <translation>Introduzca dos horas del día como 22:00.</translation>
    </message>
    <message>
        <source>Quiet hours must end at another time than they begin.</source>
        <translation>Las horas de silencio deben terminar a otra hora de la que empiezan.</translation>
    </message>
    <message>
        <source>Enter an address such as https://example.com/hook.</source>
        <translation>Introduzca una dirección como https://example.com/hook.</translation>
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
        <translation>0 caído, 1 degradado, 2 operativo</translation>
    </message>
</context>
<context>
    <name>AlertRuleWords</name>
    <message>
        <source>above %1</source>
        <comment>a value</comment>
        <translation>por encima de %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <comment>a value</comment>
        <translation>por debajo de %1</translation>
    </message>
    <message>
        <source>outside %1 to %2</source>
        <comment>values</comment>
        <translation>fuera de %1 a %2</translation>
    </message>
    <message>
        <source>changed by %1 in %2</source>
        <comment>percent, time</comment>
        <translation>variación de %1 en %2</translation>
    </message>
    <message>
        <source>no data for %1</source>
        <comment>time</comment>
        <translation>sin datos durante %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>time</comment>
        <translation>durante %1</translation>
    </message>
    <message>
        <source>still going on</source>
        <translation>aún continúa</translation>
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
        <translation>Aún no ha llegado nada de esta métrica, así que no hay con qué probar.</translation>
    </message>
    <message>
        <source>Only the last %1 are known.</source>
        <translation>Solo se conocen los últimos %1.</translation>
    </message>
    <message>
        <source>is above</source>
        <translation>está por encima de</translation>
    </message>
    <message>
        <source>is below</source>
        <translation>está por debajo de</translation>
    </message>
    <message>
        <source>is outside</source>
        <translation>está fuera de</translation>
    </message>
    <message>
        <source>changed by</source>
        <translation>varía en</translation>
    </message>
    <message>
        <source>has no data</source>
        <translation>no tiene datos</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>condition, time</comment>
        <translation>%1 durante %2</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Firing since %1</source>
        <translation>Disparada desde %1</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>Disparada</translation>
    </message>
    <message>
        <source>Acknowledged, since %1</source>
        <translation>Reconocida, desde %1</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Reconocida</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Pospuesta hasta %1</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Pospuesta</translation>
    </message>
    <message>
        <source>Would not have fired in the last hour.</source>
        <translation>No se habría disparado en la última hora.</translation>
    </message>
    <message>
        <source>Would have fired once in the last hour.</source>
        <translation>Se habría disparado una vez en la última hora.</translation>
    </message>
    <message numerus="yes">
        <source>Would have fired %n times in the last hour.</source>
        <translation>
            <numerusform>Se habría disparado %n vez en la última hora.</numerusform>
            <numerusform>Se habría disparado %n veces en la última hora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertRules</name>
    <message>
        <source>A campaign loses money</source>
        <translation>Una campaña pierde dinero</translation>
    </message>
    <message>
        <source>Agents answer slowly</source>
        <translation>Los agentes responden despacio</translation>
    </message>
    <message>
        <source>Agents cannot keep up</source>
        <translation>Los agentes no dan abasto</translation>
    </message>
    <message>
        <source>Agents fail often</source>
        <translation>Los agentes fallan a menudo</translation>
    </message>
    <message>
        <source>An agent fails often</source>
        <translation>Un agente falla a menudo</translation>
    </message>
    <message>
        <source>CPU nearly full</source>
        <translation>CPU casi al límite</translation>
    </message>
    <message>
        <source>Campaigns lose money</source>
        <translation>Las campañas pierden dinero</translation>
    </message>
    <message>
        <source>Clicks are expensive</source>
        <translation>Los clics salen caros</translation>
    </message>
    <message>
        <source>Customers are less content</source>
        <translation>Clientes menos satisfechos</translation>
    </message>
    <message>
        <source>Disk nearly full</source>
        <translation>Disco casi lleno</translation>
    </message>
    <message>
        <source>Few leads are won</source>
        <translation>Se ganan pocos leads</translation>
    </message>
    <message>
        <source>Followers changed quickly</source>
        <translation>Cambio rápido de seguidores</translation>
    </message>
    <message>
        <source>High error rate</source>
        <translation>Tasa de errores alta</translation>
    </message>
    <message>
        <source>Leads wait too long</source>
        <translation>Los leads esperan demasiado</translation>
    </message>
    <message>
        <source>Long queue</source>
        <translation>Cola larga</translation>
    </message>
    <message>
        <source>Low conversion</source>
        <translation>Conversión baja</translation>
    </message>
    <message>
        <source>Low engagement</source>
        <translation>Interacción baja</translation>
    </message>
    <message>
        <source>Many refunds</source>
        <translation>Muchos reembolsos</translation>
    </message>
    <message>
        <source>Memory nearly full</source>
        <translation>Memoria casi llena</translation>
    </message>
    <message>
        <source>No figures of the systems&apos; health</source>
        <translation>Sin datos del estado del sistema</translation>
    </message>
    <message>
        <source>Revenue changed quickly</source>
        <translation>Cambio rápido de ingresos</translation>
    </message>
    <message>
        <source>Sentiment turned</source>
        <translation>La opinión ha empeorado</translation>
    </message>
    <message>
        <source>Service degraded</source>
        <translation>Servicio degradado</translation>
    </message>
    <message>
        <source>Service down</source>
        <translation>Servicio caído</translation>
    </message>
    <message>
        <source>Slow responses</source>
        <translation>Respuestas lentas</translation>
    </message>
    <message>
        <source>Uptime below its promise</source>
        <translation>Disponibilidad por debajo de lo prometido</translation>
    </message>
</context>
<context>
    <name>AlertText</name>
    <message>
        <source>%1 to %2</source>
        <comment>from a value to another</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>{metric} is {value}, above {threshold} for {duration}</source>
        <translation>{metric}: {value}, por encima de {threshold} desde hace {duration}</translation>
    </message>
    <message>
        <source>{metric} is {value}, above {threshold}</source>
        <translation>{metric}: {value}, por encima de {threshold}</translation>
    </message>
    <message>
        <source>{metric} is {value}, below {threshold} for {duration}</source>
        <translation>{metric}: {value}, por debajo de {threshold} desde hace {duration}</translation>
    </message>
    <message>
        <source>{metric} is {value}, below {threshold}</source>
        <translation>{metric}: {value}, por debajo de {threshold}</translation>
    </message>
    <message>
        <source>{metric} is {value}, outside {threshold} for {duration}</source>
        <translation>{metric}: {value}, fuera del intervalo de {threshold} desde hace {duration}</translation>
    </message>
    <message>
        <source>{metric} is {value}, outside {threshold}</source>
        <translation>{metric}: {value}, fuera del intervalo de {threshold}</translation>
    </message>
    <message>
        <source>{metric} is {value}, changed by {threshold} or more within {window}</source>
        <translation>{metric}: {value}, variación de {threshold} o más en {window}</translation>
    </message>
    <message>
        <source>{metric} has sent nothing for {duration}</source>
        <translation>{metric}: no envía nada desde hace {duration}</translation>
    </message>
    <message>
        <source>%1 sends again after %2</source>
        <translation>%1: datos de nuevo tras %2</translation>
    </message>
    <message>
        <source>%1: over after %2, at worst %3</source>
        <translation>%1: terminó tras %2, peor valor %3</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>in %1 s</source>
        <translation>en %1 s</translation>
    </message>
    <message>
        <source>next try in %1 s</source>
        <translation>nuevo intento en %1 s</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>intento %1</translation>
    </message>
    <message>
        <source>1 family stale</source>
        <translation>1 grupo desfasado</translation>
    </message>
    <message>
        <source>%1 families stale</source>
        <translation>%1 grupos desfasados</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulado</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 msg/s</source>
        <translation>%1 msj/s</translation>
    </message>
    <message>
        <source>Polling</source>
        <translation>Sondeo</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>no answer for %1</source>
        <translation>sin respuesta desde hace %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconectando</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Desfasado</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendido</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>Acceso rechazado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Not connected. Press Reconnect to connect.</source>
        <translation>Sin conexión. Pulse «Reconectar» para conectar.</translation>
    </message>
    <message>
        <source>Connecting to the server.</source>
        <translation>Conectando con el servidor.</translation>
    </message>
    <message>
        <source>Connected; waiting for the first data.</source>
        <translation>Conectado; a la espera de los primeros datos.</translation>
    </message>
    <message>
        <source>Connected, but some of the data have stopped coming.</source>
        <translation>Conectado, pero parte de los datos ha dejado de llegar.</translation>
    </message>
    <message>
        <source>Connected to the built-in simulation. The data are made up; connect your own server with --url or PULSEDECK_WEBSOCKET_URL.</source>
        <translation>Conectado a la simulación integrada. Los datos son inventados; conecte su propio servidor con --url o PULSEDECK_WEBSOCKET_URL.</translation>
    </message>
    <message>
        <source>Connected. Data arrive as they come.</source>
        <translation>Conectado. Los datos llegan según se producen.</translation>
    </message>
    <message>
        <source>Nothing has arrived for a while. Asking the server whether it is still there.</source>
        <translation>Hace un rato que no llega nada. Se pregunta al servidor si sigue ahí.</translation>
    </message>
    <message>
        <source>The connection is lost. Trying again shortly.</source>
        <translation>Se ha perdido la conexión. Enseguida se intentará de nuevo.</translation>
    </message>
    <message>
        <source>The live connection is lost, and the server does not answer when it is asked for data. Still trying both.</source>
        <translation>Se ha perdido la conexión en vivo y el servidor no responde a los sondeos. Se siguen intentando ambas vías.</translation>
    </message>
    <message>
        <source>The live connection is lost. Data are fetched every few seconds instead.</source>
        <translation>Se ha perdido la conexión en vivo. Los datos se piden cada pocos segundos.</translation>
    </message>
    <message>
        <source>The server does not answer. Trying once a minute.</source>
        <translation>El servidor no responde. Se intenta una vez por minuto.</translation>
    </message>
    <message>
        <source>The server does not accept the sign-in. Renew the token, then press Reconnect.</source>
        <translation>El servidor no acepta el acceso. Renueve el token y pulse «Reconectar».</translation>
    </message>
    <message>
        <source>The connection cannot work as it is configured. Not trying again.</source>
        <translation>La conexión no puede funcionar con esta configuración. No se intentará de nuevo.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 behind ours</source>
        <translation>%1 de retraso</translation>
    </message>
    <message>
        <source>%1 ahead of ours</source>
        <translation>%1 de adelanto</translation>
    </message>
</context>
<context>
    <name>ConnectionMachine</name>
    <message>
        <source>The server stopped reading.</source>
        <translation>El servidor ha dejado de leer.</translation>
    </message>
    <message>
        <source>The server did not answer the heartbeat.</source>
        <translation>El servidor no respondió a la señal de vida.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>El servidor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The server accepted the connection but sent nothing.</source>
        <translation>El servidor aceptó la conexión, pero no envió nada.</translation>
    </message>
    <message>
        <source>The server did not answer the poll in time.</source>
        <translation>El servidor no respondió al sondeo a tiempo.</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>AI agents</source>
        <translation>Agentes de IA</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activos</translation>
    </message>
    <message>
        <source>Active leads</source>
        <translation>Leads activos</translation>
    </message>
    <message>
        <source>Agent success</source>
        <translation>Éxito agentes</translation>
    </message>
    <message>
        <source>Agents and queue</source>
        <translation>Agentes y cola</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Campaign conversions</source>
        <translation>Conversiones de campañas</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campañas</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Clics</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminadas</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversión</translation>
    </message>
    <message>
        <source>Conversions</source>
        <translation>Conversiones</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Convertidos</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>Cost per click</source>
        <translation>Coste por clic</translation>
    </message>
    <message>
        <source>Cost per hour</source>
        <translation>Coste por hora</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Interacción</translation>
    </message>
    <message>
        <source>Engagement by platform</source>
        <translation>Interacción por plataforma</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Tasa de errores</translation>
    </message>
    <message>
        <source>Error rate ×10</source>
        <translation>Tasa de errores ×10</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Facebook</source>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>From new to converted</source>
        <translation>De nuevos a convertidos</translation>
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
        <translation>Carga</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdidos</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Menciones</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Cartera</translation>
    </message>
    <message>
        <source>Pipeline value</source>
        <translation>Valor de la cartera</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positivo</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Cualificados</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Reach by platform</source>
        <translation>Alcance por plataforma</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>Peticiones/s</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Tiempo de respuesta</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retorno</translation>
    </message>
    <message>
        <source>Return on investment</source>
        <translation>Retorno de inversión</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Ingresos</translation>
    </message>
    <message>
        <source>Revenue today</source>
        <translation>Ingresos de hoy</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Opinión</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Redes sociales</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Gasto</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Gastado</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Con éxito</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>Tasa de éxito</translation>
    </message>
    <message>
        <source>System health</source>
        <translation>Estado del sistema</translation>
    </message>
    <message>
        <source>Tasks completed</source>
        <translation>Tareas terminadas</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Tokens per minute</source>
        <translation>Tokens por minuto</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Tráfico</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>por hora</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agentes</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Seguidores</translation>
    </message>
    <message>
        <source>Followers by platform</source>
        <translation>Seguidores por plataforma</translation>
    </message>
    <message>
        <source>Leads by stage</source>
        <translation>Leads por etapa</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>Plataformas</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publicaciones</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>Response time by service</source>
        <translation>Tiempo de respuesta por servicio</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Spend by campaign</source>
        <translation>Gasto por campaña</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Éxito</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Tasks by agent</source>
        <translation>Tareas por agente</translation>
    </message>
</context>
<context>
    <name>DashboardFault</name>
    <message>
        <source>is not a file</source>
        <translation>no es un archivo</translation>
    </message>
    <message>
        <source>is larger than 1 MiB</source>
        <translation>supera 1 MiB</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the page of %2 already</source>
        <translation>«%1» ya es la página de %2</translation>
    </message>
    <message>
        <source>is one file too many: %1 are shown</source>
        <translation>es un archivo de más: se muestran %1</translation>
    </message>
    <message>
        <source>must be a family&apos;s name or #rrggbb</source>
        <translation>debe ser el nombre de un grupo o #rrggbb</translation>
    </message>
    <message>
        <source>must be a number with s, min, h or d behind it</source>
        <translation>debe ser un número seguido de s, min, h o d</translation>
    </message>
    <message>
        <source>must not be 0</source>
        <translation>no debe ser 0</translation>
    </message>
    <message>
        <source>must be card, line, area, bar, donut, funnel or table</source>
        <translation>debe ser card, line, area, bar, donut, funnel o table</translation>
    </message>
    <message>
        <source>must not stand beside series</source>
        <translation>no debe aparecer junto a series</translation>
    </message>
    <message>
        <source>must be a family, a dot and at most one * behind it</source>
        <translation>debe ser un grupo, un punto y, detrás, como máximo un *</translation>
    </message>
    <message>
        <source>must be below high</source>
        <translation>debe ser menor que high</translation>
    </message>
    <message>
        <source>must be the beginning of metrics&apos; names, up to a dot</source>
        <translation>debe ser el comienzo de nombres de métricas, hasta un punto</translation>
    </message>
    <message>
        <source>must be the metric of one of the columns</source>
        <translation>debe ser la métrica de una de las columnas</translation>
    </message>
    <message>
        <source>must have two stages at least</source>
        <translation>debe tener al menos dos etapas</translation>
    </message>
    <message>
        <source>must be count, currency, percent, milliseconds, seconds, ratio or state</source>
        <translation>debe ser count, currency, percent, milliseconds, seconds, ratio o state</translation>
    </message>
    <message>
        <source>must have either cards or panels</source>
        <translation>debe tener cards o panels, no ambos</translation>
    </message>
    <message>
        <source>an object is not closed, or a comma is missing in it</source>
        <translation>hay un objeto sin cerrar, o le falta una coma</translation>
    </message>
    <message>
        <source>a colon is missing behind a field&apos;s name</source>
        <translation>faltan los dos puntos tras el nombre de un campo</translation>
    </message>
    <message>
        <source>a list is not closed, or a comma is missing in it</source>
        <translation>hay una lista sin cerrar, o le falta una coma</translation>
    </message>
    <message>
        <source>a comma is missing</source>
        <translation>falta una coma</translation>
    </message>
    <message>
        <source>there is a comma too many</source>
        <translation>sobra una coma</translation>
    </message>
    <message>
        <source>a text is not closed, or the file ends too early</source>
        <translation>hay un texto sin cerrar, o el archivo termina antes de tiempo</translation>
    </message>
    <message>
        <source>the file ends too early</source>
        <translation>el archivo termina antes de tiempo</translation>
    </message>
    <message>
        <source>a number cannot be read</source>
        <translation>hay un número ilegible</translation>
    </message>
    <message>
        <source>a text has a \ with nothing known behind it</source>
        <translation>un texto tiene una \ sin nada conocido detrás</translation>
    </message>
    <message>
        <source>a text is not in UTF-8</source>
        <translation>hay un texto que no está en UTF-8</translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <translation>tiene demasiados niveles anidados</translation>
    </message>
    <message>
        <source>there is more behind its end</source>
        <translation>hay algo más después del final</translation>
    </message>
    <message>
        <source>is no valid JSON</source>
        <translation>no es JSON válido</translation>
    </message>
    <message>
        <source>may have small letters, digits, - and _ only</source>
        <translation>solo puede tener minúsculas, cifras, - y _</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>debe ser un objeto</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>debe ser un texto</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>no debe estar vacío</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>debe ser un número</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>debe ser un número entero de %1 a %2</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>debe ser true o false</translation>
    </message>
    <message>
        <source>must be a list with something in it</source>
        <translation>debe ser una lista con algún elemento</translation>
    </message>
    <message>
        <source>has more than %1 items</source>
        <translation>tiene más de %1 elementos</translation>
    </message>
    <message>
        <source>is not a known field</source>
        <translation>no es un campo conocido</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>is one of the dashboard&apos;s own pages: choose another</source>
        <translation>es una de las páginas propias del panel: elegir otra</translation>
    </message>
    <message>
        <source>must be a number from %1 to %2</source>
        <translation>debe ser un número de %1 a %2</translation>
    </message>
    <message>
        <source>has more than %1 characters</source>
        <translation>tiene más de %1 caracteres</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
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
        <translation>d</translation>
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
        <translation>Lead nuevo</translation>
    </message>
    <message>
        <source>Lead qualified</source>
        <translation>Lead cualificado</translation>
    </message>
    <message>
        <source>Lead converted</source>
        <translation>Lead convertido</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>Pago recibido</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Pago fallido</translation>
    </message>
    <message>
        <source>Agent finished a task</source>
        <translation>Tarea terminada</translation>
    </message>
    <message>
        <source>Campaign started</source>
        <translation>Campaña iniciada</translation>
    </message>
    <message>
        <source>Budget at 80 percent</source>
        <translation>Presupuesto al 80 por ciento</translation>
    </message>
    <message>
        <source>Post published</source>
        <translation>Publicación lanzada</translation>
    </message>
    <message>
        <source>Latency spike</source>
        <translation>Pico de latencia</translation>
    </message>
    <message>
        <source>Campaign ended</source>
        <translation>Campaña terminada</translation>
    </message>
    <message>
        <source>Alert fired</source>
        <translation>Alerta disparada</translation>
    </message>
    <message>
        <source>Alert resolved</source>
        <translation>Alerta resuelta</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>… the rest is not shown</source>
        <translation>… el resto no se muestra</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campaña</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>AI agent</source>
        <translation>Agente de IA</translation>
    </message>
</context>
<context>
    <name>FileReplacement</name>
    <message>
        <source>The old file cannot be kept as a backup.</source>
        <translation>El archivo anterior no se puede conservar como copia.</translation>
    </message>
</context>
<context>
    <name>LinkAnnouncer</name>
    <message>
        <source>Data are fetched every few seconds instead.</source>
        <translation>Los datos se piden cada pocos segundos.</translation>
    </message>
    <message>
        <source>The server wants another token.</source>
        <translation>El servidor pide otro token.</translation>
    </message>
    <message>
        <source>It is not tried again by itself.</source>
        <translation>No se volverá a intentar automáticamente.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Se volverá a intentar automáticamente.</translation>
    </message>
    <message>
        <source>The last values stay, with their age.</source>
        <translation>Los últimos valores se mantienen, con su antigüedad.</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Conexión perdida</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>%1 Last error: %2</source>
        <translation>%1 Último error: %2</translation>
    </message>
    <message>
        <source>Connection restored</source>
        <translation>Conexión restablecida</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Live data again after %1.</source>
        <translation>Datos en vivo de nuevo tras %1.</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>Active agents</source>
        <translation>Agentes activos</translation>
    </message>
    <message>
        <source>Active campaigns</source>
        <translation>Campañas activas</translation>
    </message>
    <message>
        <source>Active leads</source>
        <translation>Leads activos</translation>
    </message>
    <message>
        <source>Active users</source>
        <translation>Usuarios activos</translation>
    </message>
    <message>
        <source>Ad impressions</source>
        <translation>Impresiones de anuncios</translation>
    </message>
    <message>
        <source>Agent cost per hour</source>
        <translation>Coste de agentes por hora</translation>
    </message>
    <message>
        <source>Agent queue</source>
        <translation>Cola de agentes</translation>
    </message>
    <message>
        <source>Agent response</source>
        <translation>Respuesta de agentes</translation>
    </message>
    <message>
        <source>Agent success</source>
        <translation>Éxito agentes</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Presupuesto</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Click-through</source>
        <translation>Tasa de clics</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Clics</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversión</translation>
    </message>
    <message>
        <source>Conversions</source>
        <translation>Conversiones</translation>
    </message>
    <message>
        <source>Converted leads</source>
        <translation>Leads convertidos</translation>
    </message>
    <message>
        <source>Cost per click</source>
        <translation>Coste por clic</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Interacción</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Tasa de errores</translation>
    </message>
    <message>
        <source>Facebook engagement</source>
        <translation>Interacción en Facebook</translation>
    </message>
    <message>
        <source>Facebook followers</source>
        <translation>Seguidores en Facebook</translation>
    </message>
    <message>
        <source>Facebook posts</source>
        <translation>Publicaciones en Facebook</translation>
    </message>
    <message>
        <source>Facebook reach</source>
        <translation>Alcance en Facebook</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Seguidores</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>Impresiones</translation>
    </message>
    <message>
        <source>Instagram engagement</source>
        <translation>Interacción en Instagram</translation>
    </message>
    <message>
        <source>Instagram followers</source>
        <translation>Seguidores en Instagram</translation>
    </message>
    <message>
        <source>Instagram posts</source>
        <translation>Publicaciones en Instagram</translation>
    </message>
    <message>
        <source>Instagram reach</source>
        <translation>Alcance en Instagram</translation>
    </message>
    <message>
        <source>Lead conversion</source>
        <translation>Conversión de leads</translation>
    </message>
    <message>
        <source>LinkedIn engagement</source>
        <translation>Interacción en LinkedIn</translation>
    </message>
    <message>
        <source>LinkedIn followers</source>
        <translation>Seguidores en LinkedIn</translation>
    </message>
    <message>
        <source>LinkedIn posts</source>
        <translation>Publicaciones en LinkedIn</translation>
    </message>
    <message>
        <source>LinkedIn reach</source>
        <translation>Alcance en LinkedIn</translation>
    </message>
    <message>
        <source>Lost leads</source>
        <translation>Leads perdidos</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Menciones</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>Leads nuevos</translation>
    </message>
    <message>
        <source>Order value</source>
        <translation>Valor de pedido</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Cartera</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Publicaciones</translation>
    </message>
    <message>
        <source>Qualified leads</source>
        <translation>Leads cualificados</translation>
    </message>
    <message>
        <source>Queue depth</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Reembolsos</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Peticiones por segundo</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Tiempo de respuesta</translation>
    </message>
    <message>
        <source>Return on investment</source>
        <translation>Retorno de inversión</translation>
    </message>
    <message>
        <source>Revenue today</source>
        <translation>Ingresos de hoy</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Satisfacción</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>Opinión</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Gasto</translation>
    </message>
    <message>
        <source>Tasks completed</source>
        <translation>Tareas terminadas</translation>
    </message>
    <message>
        <source>Tokens per minute</source>
        <translation>Tokens por minuto</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Disponibilidad</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Visitantes</translation>
    </message>
    <message>
        <source>X engagement</source>
        <translation>Interacción en X</translation>
    </message>
    <message>
        <source>X followers</source>
        <translation>Seguidores en X</translation>
    </message>
    <message>
        <source>X posts</source>
        <translation>Publicaciones en X</translation>
    </message>
    <message>
        <source>X reach</source>
        <translation>Alcance en X</translation>
    </message>
    <message>
        <source>*: clicks</source>
        <translation>*: clics</translation>
    </message>
    <message>
        <source>*: conversions</source>
        <translation>*: conversiones</translation>
    </message>
    <message>
        <source>*: conversions per hour</source>
        <translation>*: conversiones por hora</translation>
    </message>
    <message>
        <source>*: error rate</source>
        <translation>*: tasa de errores</translation>
    </message>
    <message>
        <source>*: queue</source>
        <translation>*: cola</translation>
    </message>
    <message>
        <source>*: response time</source>
        <translation>*: tiempo de respuesta</translation>
    </message>
    <message>
        <source>*: return on investment</source>
        <translation>*: retorno de inversión</translation>
    </message>
    <message>
        <source>*: spend</source>
        <translation>*: gasto</translation>
    </message>
    <message>
        <source>*: status</source>
        <translation>*: estado</translation>
    </message>
    <message>
        <source>*: success</source>
        <translation>*: éxito</translation>
    </message>
    <message>
        <source>*: tasks</source>
        <translation>*: tareas</translation>
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
        <translation>%1 mil M</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>millions</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousands</comment>
        <translation>%1 mil</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <comment>percentage points</comment>
        <translation>%1 pp</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>minus</source>
        <translation>menos</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 por ciento</translation>
    </message>
    <message>
        <source>%1 milliseconds</source>
        <translation>%1 milisegundos</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 segundos</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 veces</translation>
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
        <translation>%1 d</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 segundo</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Down</source>
        <comment>state of a service</comment>
        <translation>Caído</translation>
    </message>
    <message>
        <source>Degraded</source>
        <comment>state of a service</comment>
        <translation>Degradado</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>state of a service</comment>
        <translation>Operativo</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a state</comment>
        <translation>antes %1</translation>
    </message>
</context>
<context>
    <name>MetricGroup</name>
    <message>
        <source>%1 · %2 ago</source>
        <comment>value, age</comment>
        <translation>%1 · hace %2</translation>
    </message>
    <message>
        <source>Waiting for the first values…</source>
        <translation>A la espera de los primeros valores…</translation>
    </message>
    <message>
        <source>Stale · %1 ago</source>
        <comment>age</comment>
        <translation>Desfasado · hace %1</translation>
    </message>
    <message>
        <source>Data for %1 is coming in, but nothing for this panel yet.</source>
        <translation>Llegan datos de %1, pero aún nada para este recuadro.</translation>
    </message>
</context>
<context>
    <name>MetricWords</name>
    <message>
        <source>Dashboard</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Redes sociales</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campañas</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>System health</source>
        <translation>Estado del sistema</translation>
    </message>
    <message>
        <source>AI agents</source>
        <translation>Agentes de IA</translation>
    </message>
    <message>
        <source>count</source>
        <translation>cantidad</translation>
    </message>
    <message>
        <source>not described</source>
        <translation>sin descripción</translation>
    </message>
    <message>
        <source>money, %1</source>
        <translation>importe, %1</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>por ciento</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>milisegundos</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>proporción</translation>
    </message>
    <message>
        <source>state</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>como máximo %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>como mínimo %1</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>mejor cuanto más alto</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>mejor cuanto más bajo</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>nothing came yet</source>
        <translation>nada todavía</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>desfasado</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>sin suscripción</translation>
    </message>
    <message>
        <source>nothing came before the pause</source>
        <translation>nada antes de la pausa</translation>
    </message>
    <message>
        <source>%1 before the pause</source>
        <comment>age</comment>
        <translation>%1 antes de la pausa</translation>
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
        <translation>1 en silencio</translation>
    </message>
    <message numerus="yes">
        <source>%n while muted</source>
        <translation>
            <numerusform>%n en silencio</numerusform>
            <numerusform>%n en silencio</numerusform>
        </translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 error</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 advertencia</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n advertencia</numerusform>
            <numerusform>%n advertencias</numerusform>
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
        <translation>Archivo de CA %1: %2</translation>
    </message>
    <message>
        <source>CA file %1: there is no certificate in PEM form in it</source>
        <translation>Archivo de CA %1: no contiene ningún certificado en formato PEM</translation>
    </message>
    <message>
        <source>The proxy must be system, none, http://host:port or socks5://host:port.</source>
        <translation>El proxy debe ser system, none, http://host:port o socks5://host:port.</translation>
    </message>
</context>
<context>
    <name>NotificationCategory</name>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campañas</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>AI agents</source>
        <translation>Agentes de IA</translation>
    </message>
</context>
<context>
    <name>OperatorPages</name>
    <message>
        <source>%1: the folder cannot be created</source>
        <translation>%1: no se puede crear la carpeta</translation>
    </message>
    <message>
        <source>%1: the file cannot be renamed</source>
        <translation>%1: no se puede cambiar el nombre del archivo</translation>
    </message>
</context>
<context>
    <name>PanelHead</name>
    <message>
        <source>once a minute</source>
        <comment>how often a panel is brought up to date</comment>
        <translation>una vez por minuto</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Re Pág</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Av Pág</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>The backend, ws:// or wss://; without one the dashboard starts on simulated data</source>
        <translation>El servidor, ws:// o wss://; sin él, Pulsedeck empieza con datos simulados</translation>
    </message>
    <message>
        <source>Fetched every few seconds where WebSockets do not get through, http:// or https://</source>
        <translation>Se consulta cada pocos segundos donde no pasan los WebSockets, http:// o https://</translation>
    </message>
    <message>
        <source>PEM file with certificates to trust besides the system&apos;s</source>
        <translation>Archivo PEM con certificados de confianza además de los del sistema</translation>
    </message>
    <message>
        <source>system, none, http://host:port or socks5://host:port; never used for this machine itself</source>
        <translation>system, none, http://host:port o socks5://host:port; nunca para este mismo equipo</translation>
    </message>
    <message>
        <source>Bearer token for the backend; wins over the token file</source>
        <translation>Token Bearer para el servidor; tiene prioridad sobre el archivo de token</translation>
    </message>
    <message>
        <source>File with the bearer token, readable by its owner alone</source>
        <translation>Archivo con el token Bearer, legible solo por su propietario</translation>
    </message>
    <message>
        <source>Look for the token in the system keychain where nothing else gives one</source>
        <translation>Buscar el token en el llavero del sistema si nada más lo da</translation>
    </message>
    <message>
        <source>Silence after which the link counts as stale and is pinged, ms</source>
        <translation>Silencio tras el cual la conexión se considera desactualizada y se le hace ping, ms</translation>
    </message>
    <message>
        <source>Delay before the first new attempt, ms</source>
        <translation>Espera antes del primer nuevo intento, ms</translation>
    </message>
    <message>
        <source>Fast attempts before slow probing; 0: no limit</source>
        <translation>Intentos rápidos antes de probar despacio; 0: sin límite</translation>
    </message>
    <message>
        <source>Growth of the delay from attempt to attempt</source>
        <translation>Aumento de la espera de un intento a otro</translation>
    </message>
    <message>
        <source>Longest delay between fast attempts, ms</source>
        <translation>Mayor espera entre intentos rápidos, ms</translation>
    </message>
    <message>
        <source>Largest message taken, bytes</source>
        <translation>Mensaje más grande que se acepta, bytes</translation>
    </message>
    <message>
        <source>Metric families that may be asked for, separated by commas</source>
        <translation>Familias de métricas que se pueden pedir, separadas por comas</translation>
    </message>
    <message>
        <source>Of these, the families recorded even while no page shows them; empty: all, none: no other</source>
        <translation>De estas, las familias que se registran aunque ninguna página las muestre; vacío: todas, none: ninguna más</translation>
    </message>
    <message>
        <source>Ask for notifications</source>
        <translation>Pedir notificaciones</translation>
    </message>
    <message>
        <source>Entity types whose events are asked for, separated by commas</source>
        <translation>Tipos cuyos eventos se piden, separados por comas</translation>
    </message>
    <message>
        <source>Ask for metrics as they change</source>
        <translation>Pedir las métricas en cuanto cambian</translation>
    </message>
    <message>
        <source>Most frames a second</source>
        <translation>Máximo de fotogramas por segundo</translation>
    </message>
    <message>
        <source>Notifications and activity rows shown together when they come thick</source>
        <translation>Notificaciones y filas de actividad que se muestran juntas cuando llegan muchas</translation>
    </message>
    <message>
        <source>Most points drawn for one line; peaks are kept</source>
        <translation>Máximo de puntos por línea; los picos se conservan</translation>
    </message>
    <message>
        <source>Sum up frames, latency, CPU and memory: shown with the connection, logged every minute, told when slow</source>
        <translation>Resumir fotogramas, latencia, CPU y memoria: se muestra con la conexión, se registra cada minuto y se avisa si va lento</translation>
    </message>
    <message>
        <source>Lower the frame rate when frames get heavy</source>
        <translation>Bajar la frecuencia cuando los fotogramas se vuelven pesados</translation>
    </message>
    <message>
        <source>Show new notifications as toasts</source>
        <translation>Mostrar las notificaciones nuevas como avisos emergentes</translation>
    </message>
    <message>
        <source>Most notifications kept; the least severe and oldest make room</source>
        <translation>Máximo de notificaciones; las menos graves y más antiguas dejan sitio</translation>
    </message>
    <message>
        <source>Toasts leave by themselves, and alerts an hour later; errors and unread warnings stay</source>
        <translation>Los avisos se van solos y las alertas una hora después; los errores y las advertencias sin leer se quedan</translation>
    </message>
    <message>
        <source>Hours of every day without toasts, sounds and desktop notifications, as 22:00-07:00; empty: none</source>
        <translation>Horas diarias sin avisos, sonidos ni notificaciones del escritorio, como 22:00-07:00; vacío: ninguna</translation>
    </message>
    <message>
        <source>Errors are told even while do not disturb is on</source>
        <translation>Los errores se avisan incluso con «No molestar»</translation>
    </message>
    <message>
        <source>Show notifications on the desktop: never, while the window is hidden or inactive, or always</source>
        <translation>Mostrar notificaciones en el escritorio: nunca, con la ventana oculta o inactiva, o siempre</translation>
    </message>
    <message>
        <source>Severities that make a sound, separated by commas: info, success, warning, error</source>
        <translation>Gravedades con sonido, separadas por comas: info, success, warning, error</translation>
    </message>
    <message>
        <source>An icon in the tray, where the desktop has one</source>
        <translation>Un icono en la bandeja, si el escritorio la tiene</translation>
    </message>
    <message>
        <source>Closing the window leaves Pulsedeck running in the tray; without a tray it quits</source>
        <translation>Al cerrar la ventana, Pulsedeck sigue en la bandeja; sin bandeja, termina</translation>
    </message>
    <message>
        <source>Most events kept in the activity list</source>
        <translation>Máximo de eventos en la actividad</translation>
    </message>
    <message>
        <source>Older events leave the activity list, hours</source>
        <translation>Los eventos más antiguos salen de la actividad, horas</translation>
    </message>
    <message>
        <source>Newest samples of a metric kept as they came; older ones ever more coarsely. 84 bytes each</source>
        <translation>Muestras más recientes de una métrica que se guardan tal cual; las anteriores, cada vez con menos detalle. 84 bytes cada una</translation>
    </message>
    <message>
        <source>Load of the simulated backend</source>
        <translation>Carga del servidor simulado</translation>
    </message>
    <message>
        <source>Time between simulated updates, ms; empty: the scenario&apos;s</source>
        <translation>Tiempo entre actualizaciones simuladas, ms; vacío: el del escenario</translation>
    </message>
    <message>
        <source>Share of simulated messages with a fault; empty: the scenario&apos;s</source>
        <translation>Proporción de mensajes simulados con fallo; vacío: la del escenario</translation>
    </message>
    <message>
        <source>The same seed simulates the same data</source>
        <translation>La misma semilla simula los mismos datos</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>No animations</source>
        <translation>Sin animaciones</translation>
    </message>
    <message>
        <source>A wallboard shows the next page every so many seconds, 5 at least; 0: never</source>
        <translation>Un panel de pared pasa de página cada tantos segundos, 5 como mínimo; 0: nunca</translation>
    </message>
    <message>
        <source>Language of the texts; numbers and dates follow it and the system&apos;s country</source>
        <translation>Idioma de los textos; números y fechas siguen a este y al país del sistema</translation>
    </message>
    <message>
        <source>Currency that the backend&apos;s amounts are in, as EUR; empty: as the metrics say. Nothing is converted</source>
        <translation>Moneda de los importes del servidor, como EUR; vacío: la que digan las métricas. No se convierte nada</translation>
    </message>
    <message>
        <source>Zone of the times shown, as Europe/Berlin; empty: the system&apos;s. Files have UTC</source>
        <translation>Zona horaria que se muestra, como Europe/Berlin; vacío: la del sistema. Los archivos usan UTC</translation>
    </message>
    <message>
        <source>Least important messages logged</source>
        <translation>Mensajes de menor importancia que se registran</translation>
    </message>
</context>
<context>
    <name>SettingRows</name>
    <message>
        <source>not set</source>
        <translation>sin definir</translation>
    </message>
    <message>
        <source>set</source>
        <translation>definido</translation>
    </message>
    <message>
        <source>%1 in [%2]</source>
        <comment>key, section</comment>
        <translation>%1 en [%2]</translation>
    </message>
    <message>
        <source>default</source>
        <comment>a setting&apos;s value</comment>
        <translation>valor predeterminado</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>file</comment>
        <translation>%1, línea %2</translation>
    </message>
    <message>
        <source>environment %1</source>
        <comment>variable</comment>
        <translation>entorno %1</translation>
    </message>
    <message>
        <source>flag %1</source>
        <comment>of the command line</comment>
        <translation>opción %1</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Info</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Éxito</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
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
        <translation>7 d</translation>
    </message>
</context>
<context>
    <name>TlsFailure</name>
    <message>
        <source>no host at all</source>
        <translation>ningún equipo</translation>
    </message>
    <message>
        <source>someone without a name</source>
        <translation>alguien sin nombre</translation>
    </message>
    <message>
        <source>It expired on %1.</source>
        <translation>Caducó el %1.</translation>
    </message>
    <message>
        <source>It is not valid before %1; is this machine&apos;s clock right?</source>
        <translation>No es válido antes del %1; ¿va bien el reloj de este equipo?</translation>
    </message>
    <message>
        <source>It is for the wrong host: for %1, not for %2.</source>
        <translation>Es de otro equipo: de %1, no de %2.</translation>
    </message>
    <message>
        <source>It is self-signed; if it is the right one, name it as the CA file in the settings.</source>
        <translation>Está autofirmado; si es el correcto, indíquelo como archivo de CA en los ajustes.</translation>
    </message>
    <message>
        <source>Its issuer is unknown here (%1); if you trust it, name its certificate as the CA file in the settings.</source>
        <translation>Su emisor es desconocido aquí (%1); si confía en él, indique su certificado como archivo de CA en los ajustes.</translation>
    </message>
    <message>
        <source>It was revoked.</source>
        <translation>Fue revocado.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid.</source>
        <translation>El certificado del servidor no es válido.</translation>
    </message>
    <message>
        <source>The server&apos;s TLS is too old: TLS 1.2 at least is needed.</source>
        <translation>El TLS del servidor es demasiado antiguo: se necesita al menos TLS 1.2.</translation>
    </message>
    <message>
        <source>The server does not speak TLS; a ws:// server, or another port?</source>
        <translation>El servidor no habla TLS; ¿es un servidor ws:// u otro puerto?</translation>
    </message>
    <message>
        <source>The server and this program have no TLS cipher in common.</source>
        <translation>El servidor y este programa no comparten ningún cifrado TLS.</translation>
    </message>
    <message>
        <source>The TLS handshake failed: %1</source>
        <translation>Falló la negociación TLS: %1</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>1 unread</source>
        <translation>1 sin leer</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n sin leer</numerusform>
            <numerusform>%n sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (stale)</source>
        <comment>a metric&apos;s title and value</comment>
        <translation>%1: %2 (desfasado)</translation>
    </message>
    <message>
        <source>The worst open: %1</source>
        <translation>Lo peor abierto: %1</translation>
    </message>
    <message>
        <source>%1, the worst open: %2</source>
        <translation>%1, lo peor abierto: %2</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ActivityDesk</name>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ActivityModel</name>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leído</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>sin leer</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Choose an event by a click or Enter to see its details.</source>
        <translation>Elija un evento con un clic o Intro para ver sus detalles.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ActivityView</name>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campañas</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>AI agents</source>
        <translation>Agentes de IA</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>Se muestra: %1</translation>
    </message>
    <message>
        <source>No events of this type yet.</source>
        <translation>Aún no hay eventos de este tipo.</translation>
    </message>
    <message>
        <source>No events yet. What happens on the platform appears here as it comes.</source>
        <translation>Aún no hay eventos. Lo que ocurra en la plataforma aparecerá aquí.</translation>
    </message>
    <message>
        <source>Search the activity</source>
        <translation>Buscar en la actividad</translation>
    </message>
    <message>
        <source>Search the activity (Ctrl+F)</source>
        <translation>Buscar en la actividad (Ctrl+F)</translation>
    </message>
    <message>
        <source>Type, entity, summary, details</source>
        <translation>Tipo, entidad, resumen, detalles</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n sin leer</numerusform>
            <numerusform>%n sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, mark all as read</source>
        <comment>so many unread</comment>
        <translation>%1, marcar todos como leídos</translation>
    </message>
    <message>
        <source>%1. Mark all as read</source>
        <comment>so many unread</comment>
        <translation>%1. Marcar todos como leídos</translation>
    </message>
    <message>
        <source>Nothing that happened has these words in it. Esc ends the search.</source>
        <translation>Nada de lo ocurrido contiene estas palabras. Esc termina la búsqueda.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::AlertActions</name>
    <message>
        <source>The command of &quot;%1&quot; failed</source>
        <translation>Falló el comando de «%1»</translation>
    </message>
    <message>
        <source>Commands of alerts were left out</source>
        <translation>Se omitieron comandos de alertas</translation>
    </message>
    <message>
        <source>More came than can run: %1 so far.</source>
        <translation>Llegaron más de los que se pueden ejecutar: %1 hasta ahora.</translation>
    </message>
    <message>
        <source>The webhook at %1 was not told</source>
        <translation>No se avisó al webhook de %1</translation>
    </message>
    <message>
        <source>Webhooks were left out</source>
        <translation>Se omitieron webhooks</translation>
    </message>
    <message>
        <source>More came than can wait: %1 so far.</source>
        <translation>Llegaron más de los que pueden esperar: %1 hasta ahora.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::AlertKeeper</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (y %n más)</numerusform>
            <numerusform>%1 (y %n más)</numerusform>
        </translation>
    </message>
    <message>
        <source>Alert rules with a fault</source>
        <translation>Reglas de alerta con errores</translation>
    </message>
    <message>
        <source>The alert rules were not saved</source>
        <translation>No se guardaron las reglas de alerta</translation>
    </message>
    <message>
        <source>%1. What is missing runs as it was before the fault; the file is left as it is.</source>
        <translation>%1. Lo que falta sigue como antes del error; el archivo queda como está.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::AlertMonitor</name>
    <message>
        <source>Ended: %1</source>
        <translation>Terminada: %1</translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation>Resuelta: %1</translation>
    </message>
    <message>
        <source>Its rule was changed, switched off or removed.</source>
        <translation>Su regla se cambió, se desactivó o se quitó.</translation>
    </message>
    <message>
        <source>Not all metrics are watched</source>
        <translation>No se vigilan todas las métricas</translation>
    </message>
    <message>
        <source>The rules&apos; stars stand for more than %1 metrics together.</source>
        <translation>Los asteriscos de las reglas abarcan en conjunto más de %1 métricas.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>rule: metric</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pulsedeck ended before it could note what became of it. If it still holds, you are told again.</source>
        <translation>Pulsedeck terminó antes de anotar en qué quedó. Si sigue vigente, se avisará de nuevo.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::AlertRuleDesk</name>
    <message>
        <source>The file is too large to be one of alert rules.</source>
        <translation>El archivo es demasiado grande para ser de reglas de alerta.</translation>
    </message>
    <message>
        <source>%1 low</source>
        <comment>a metric</comment>
        <translation>%1: valor bajo</translation>
    </message>
    <message>
        <source>%1 high</source>
        <comment>a metric</comment>
        <translation>%1: valor alto</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <comment>a rule&apos;s name</comment>
        <translation>%1 (copia)</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>Se eliminó «%1».</translation>
    </message>
    <message>
        <source>Too many rules</source>
        <translation>Demasiadas reglas</translation>
    </message>
    <message>
        <source>There can be %1 rules at most; nothing was changed.</source>
        <translation>Puede haber %1 reglas como máximo; no se cambió nada.</translation>
    </message>
    <message>
        <source>Import alert rules</source>
        <translation>Importar reglas de alerta</translation>
    </message>
    <message>
        <source>Alert rules (*.json)</source>
        <translation>Reglas de alerta (*.json)</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Sin importar</translation>
    </message>
    <message>
        <source>%1 could not be read.

%2</source>
        <translation>No se pudo leer %1.

%2</translation>
    </message>
    <message>
        <source>%1 has a fault; your rules stay as they are.

%2</source>
        <translation>%1 tiene un error; sus reglas se quedan como están.

%2</translation>
    </message>
    <message>
        <source>%1 has no rules.</source>
        <translation>%1 no contiene reglas.</translation>
    </message>
    <message>
        <source>Rules in %1: %2. Add them to those you have (%3), or replace all of those?</source>
        <translation>Reglas en %1: %2. ¿Añadirlas a las que ya tiene (%3) o reemplazar todas esas?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Reemplazar todas</translation>
    </message>
    <message>
        <source>Imported from %1.</source>
        <translation>Importado de %1.</translation>
    </message>
    <message>
        <source>Export alert rules</source>
        <translation>Exportar reglas de alerta</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>Sin exportar</translation>
    </message>
    <message>
        <source>%1 was not saved.

%2</source>
        <translation>No se guardó %1.

%2</translation>
    </message>
    <message>
        <source>Of those, rules that run a command on this computer: %1.</source>
        <translation>De ellas, reglas que ejecutan un comando en este equipo: %1.</translation>
    </message>
    <message>
        <source>Of those, rules that post to a webhook: %1.</source>
        <translation>De ellas, reglas que envían a un webhook: %1.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::AlertRuleEditor</name>
    <message>
        <source>New alert rule</source>
        <translation>Nueva regla de alerta</translation>
    </message>
    <message>
        <source>Alert rule</source>
        <translation>Regla de alerta</translation>
    </message>
    <message>
        <source>Test against the last hour</source>
        <translation>Probar con la última hora</translation>
    </message>
    <message>
        <source>When it would have fired</source>
        <translation>Cuándo se habría disparado</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Reads: %1</source>
        <comment>an alert&apos;s message</comment>
        <translation>Se lee: %1</translation>
    </message>
    <message>
        <source>One metric matches now; each that comes is judged by itself.</source>
        <translation>Ahora coincide una métrica; cada una que llegue se evalúa por separado.</translation>
    </message>
    <message numerus="yes">
        <source>%n metrics match now; each is judged by itself.</source>
        <translation>
            <numerusform>Ahora coincide %n métrica; cada una se evalúa por separado.</numerusform>
            <numerusform>Ahora coinciden %n métricas; cada una se evalúa por separado.</numerusform>
        </translation>
    </message>
    <message>
        <source>No metric of this name is known yet.</source>
        <translation>Aún no se conoce ninguna métrica con este nombre.</translation>
    </message>
    <message>
        <source>%1, %2, now %3</source>
        <comment>title, unit, value</comment>
        <translation>%1, %2, ahora %3</translation>
    </message>
    <message>
        <source>Complete the condition to test it.</source>
        <translation>Complete la condición para probarla.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>metric, condition</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>The rule was changed. Save it?</source>
        <translation>La regla ha cambiado. ¿Guardarla?</translation>
    </message>
    <message>
        <source>The rule was changed and is not complete. Discard the changes?</source>
        <translation>La regla ha cambiado y no está completa. ¿Descartar los cambios?</translation>
    </message>
    <message>
        <source>Tested in a moment.</source>
        <translation>Se prueba en un momento.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::AlertRuleFields</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Métrica</translation>
    </message>
    <message>
        <source>A name or title, or a pattern such as campaigns.*</source>
        <translation>Un nombre o título, o un patrón como campaigns.*</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condición</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Upper end</source>
        <translation>Extremo superior</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between the ends of a range</comment>
        <translation>a</translation>
    </message>
    <message>
        <source>For at least</source>
        <translation>Durante al menos</translation>
    </message>
    <message>
        <source>such as 30 s, 2 min or 1 h; 0 s fires at once</source>
        <translation>como 30 s, 2 min o 1 h; 0 s se dispara enseguida</translation>
    </message>
    <message>
        <source>Over when back by</source>
        <translation>Termina al volver en</translation>
    </message>
    <message>
        <source>empty: as soon as it is back</source>
        <translation>vacío: en cuanto vuelva</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>{metric} is {value}, for {duration}</source>
        <translation>{metric}: {value}, desde hace {duration}</translation>
    </message>
    <message>
        <source>May have {name}, {metric}, {value}, {threshold} and {duration}; empty: one is made</source>
        <translation>Puede contener {name}, {metric}, {value}, {threshold} y {duration}; vacío: se crea uno</translation>
    </message>
    <message>
        <source>Not told from</source>
        <translation>Sin avisar de</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Horas de silencio</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>Inicio de las horas de silencio</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>Fin de las horas de silencio</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two times of day</comment>
        <translation>a</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>Ejecutar un comando</translation>
    </message>
    <message>
        <source>A program and its arguments; empty for none</source>
        <translation>Un programa y sus argumentos; vacío para ninguno</translation>
    </message>
    <message>
        <source>Post to a webhook</source>
        <translation>Enviar a un webhook</translation>
    </message>
    <message>
        <source>https://…; empty for none</source>
        <translation>https://…; vacío para ninguno</translation>
    </message>
    <message>
        <source>The rule is on</source>
        <translation>La regla está activa</translation>
    </message>
    <message>
        <source>within</source>
        <comment>a time</comment>
        <translation>en</translation>
    </message>
    <message>
        <source>for</source>
        <comment>a time</comment>
        <translation>durante</translation>
    </message>
    <message>
        <source>Lower end</source>
        <translation>Extremo inferior</translation>
    </message>
</context>
<context>
    <name>pulsedeck::AlertRuleFile</name>
    <message>
        <source>is not a file</source>
        <translation>no es un archivo</translation>
    </message>
    <message>
        <source>%1: the folder cannot be created</source>
        <translation>%1: no se puede crear la carpeta</translation>
    </message>
</context>
<context>
    <name>pulsedeck::AlertRulesModel</name>
    <message>
        <source>Off</source>
        <translation>Inactiva</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>rule, metric</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>On</source>
        <comment>heading of a column of switches</comment>
        <translation>Activa</translation>
    </message>
    <message>
        <source>Rule and metric</source>
        <translation>Regla y métrica</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condición</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>pulsedeck::AlertRulesPage</name>
    <message>
        <source>Alert rules</source>
        <translation>Reglas de alerta</translation>
    </message>
    <message>
        <source>Search rules</source>
        <translation>Buscar reglas</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nueva regla</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Reconocer</translation>
    </message>
    <message>
        <source>Snooze 1 h</source>
        <translation>Posponer 1 h</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplicar…</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Posponer</translation>
    </message>
    <message>
        <source>1 rule</source>
        <translation>1 regla</translation>
    </message>
    <message>
        <source>%1 rules</source>
        <translation>%1 reglas</translation>
    </message>
    <message>
        <source>%1 of %2 rules</source>
        <translation>%1 de %2 reglas</translation>
    </message>
    <message>
        <source>%1, %2 firing</source>
        <comment>so many rules</comment>
        <translation>%1, %2 con disparo</translation>
    </message>
    <message>
        <source>There are no alert rules, so nothing is watched. “New rule” makes one; a rule for a metric is also made from the menu of its card or chart.</source>
        <translation>No hay reglas de alerta, así que no se vigila nada. «Nueva regla» crea una; una regla para una métrica también se crea desde el menú de su tarjeta o gráfico.</translation>
    </message>
    <message>
        <source>No rule has all of these words: “%1”.</source>
        <translation>Ninguna regla tiene todas estas palabras: «%1».</translation>
    </message>
</context>
<context>
    <name>pulsedeck::Application</name>
    <message>
        <source>The page was not reset</source>
        <translation>No se restableció la página</translation>
    </message>
</context>
<context>
    <name>pulsedeck::BarChart</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>%1, stale</source>
        <comment>a bar&apos;s name, value and age</comment>
        <translation>%1, desfasado</translation>
    </message>
    <message>
        <source>, above limit</source>
        <translation>, por encima del límite</translation>
    </message>
    <message>
        <source>, below limit</source>
        <translation>, por debajo del límite</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ChartMenu</name>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>La carpeta %1 no existe.</translation>
    </message>
    <message>
        <source>There is a folder of that name.</source>
        <translation>Hay una carpeta con ese nombre.</translation>
    </message>
    <message>
        <source>You are not allowed to write in the folder %1.</source>
        <translation>No tiene permiso para escribir en la carpeta %1.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>%1: what to do with it</source>
        <translation>%1: acciones</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Guardar como PNG…</translation>
    </message>
    <message>
        <source>Save data as CSV…</source>
        <translation>Guardar datos como CSV…</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Mostrar como tabla</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>Tabla CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Guardar %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No se guardó</translation>
    </message>
    <message>
        <source>%1 was not saved.

%2</source>
        <translation>No se guardó %1.

%2</translation>
    </message>
    <message>
        <source>New alert rule</source>
        <translation>Nueva regla de alerta</translation>
    </message>
    <message>
        <source>New alert rule…</source>
        <translation>Nueva regla de alerta…</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ChartTableModel</name>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ChartTableWindow</name>
    <message>
        <source>%1 as a table</source>
        <translation>%1 como tabla</translation>
    </message>
    <message>
        <source>As of %1, newest first. Ctrl+C copies what is selected.</source>
        <translation>Momento: %1, lo más reciente primero. Ctrl+C copia la selección.</translation>
    </message>
    <message>
        <source>As of %1. Ctrl+C copies what is selected.</source>
        <translation>Momento: %1. Ctrl+C copia la selección.</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Take what the chart shows now (F5)</source>
        <translation>Tomar lo que el gráfico muestra ahora (F5)</translation>
    </message>
    <message>
        <source>The chart is not there any more</source>
        <translation>El gráfico ya no existe</translation>
    </message>
</context>
<context>
    <name>pulsedeck::CommandPalette</name>
    <message>
        <source>on now</source>
        <translation>activo ahora</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>value, where it came from</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter open · Esc close</source>
        <translation>↑ ↓ elegir · Intro abrir · Esc cerrar</translation>
    </message>
    <message>
        <source>Nothing is called “%1”. A part of a name is enough, as “rev” for revenue.</source>
        <translation>Nada se llama «%1». Basta una parte del nombre, como «ing» para ingresos.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>entry, its value or key</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>A page, a metric, an alert rule, an action or a setting</source>
        <translation>Una página, métrica, regla de alerta, acción o ajuste</translation>
    </message>
    <message>
        <source>Find a page, a metric, an alert rule, an action or a setting</source>
        <translation>Buscar una página, métrica, regla de alerta, acción o ajuste</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n found)</source>
        <comment>the chosen entry</comment>
        <translation>
            <numerusform>%1 (%n resultado)</numerusform>
            <numerusform>%1 (%n resultados)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsedeck::CommandRunner</name>
    <message>
        <source>it took longer than %1 s and was ended</source>
        <translation>tardó más de %1 s y se detuvo</translation>
    </message>
    <message>
        <source>it crashed</source>
        <translation>terminó de forma inesperada</translation>
    </message>
    <message>
        <source>it ended with code %1</source>
        <translation>terminó con el código %1</translation>
    </message>
    <message>
        <source>it cannot be started</source>
        <translation>no se puede iniciar</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ConnectHint</name>
    <message>
        <source>Simulated data</source>
        <translation>Datos simulados</translation>
    </message>
    <message>
        <source>These data are made up</source>
        <translation>Estos datos son inventados</translation>
    </message>
    <message>
        <source>Pulsedeck started its built-in simulation because no server is configured. Connect yours in one of these ways:</source>
        <translation>Pulsedeck ha iniciado su simulación integrada porque no hay ningún servidor configurado. Conecte el suyo de una de estas formas:</translation>
    </message>
    <message>
        <source>the environment variable PULSEDECK_WEBSOCKET_URL</source>
        <translation>la variable de entorno PULSEDECK_WEBSOCKET_URL</translation>
    </message>
    <message>
        <source>url in the section [websocket] of the configuration file</source>
        <translation>url en la sección [websocket] del archivo de configuración</translation>
    </message>
    <message>
        <source>url in the section [websocket] of %1</source>
        <translation>url en la sección [websocket] de %1</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ConnectionDetails</name>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Reconectar</translation>
    </message>
    <message>
        <source>Enter token…</source>
        <translation>Introducir token…</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Rendimiento</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Intento</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Próximo intento</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Último error</translation>
    </message>
    <message>
        <source>Last data</source>
        <translation>Últimos datos</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Última respuesta</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Última señal</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Ida y vuelta</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Server&apos;s clock</source>
        <translation>Reloj del servidor</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>%1 messages, %2 fields</source>
        <translation>%1 mensajes, %2 campos</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ConnectionIndicator</name>
    <message>
        <source>State of the connection: press for details</source>
        <translation>Estado de la conexión: pulse para ver los detalles</translation>
    </message>
    <message>
        <source>Connection: %1 %2</source>
        <translation>Conexión: %1 %2</translation>
    </message>
</context>
<context>
    <name>pulsedeck::DashboardPage</name>
    <message>
        <source>More metrics</source>
        <translation>Más métricas</translation>
    </message>
</context>
<context>
    <name>pulsedeck::DesktopAlerts</name>
    <message>
        <source>1 more notification</source>
        <translation>1 notificación más</translation>
    </message>
    <message numerus="yes">
        <source>%n more notifications</source>
        <translation>
            <numerusform>%n notificación más</numerusform>
            <numerusform>%n notificaciones más</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept in Pulsedeck.</source>
        <translation>Se conservan en Pulsedeck.</translation>
    </message>
    <message>
        <source>1 notification while muted</source>
        <translation>1 notificación mientras estaba en silencio</translation>
    </message>
    <message numerus="yes">
        <source>%n notifications while muted</source>
        <translation>
            <numerusform>%n notificación mientras estaba en silencio</numerusform>
            <numerusform>%n notificaciones mientras estaba en silencio</numerusform>
        </translation>
    </message>
    <message>
        <source>The worst: %1</source>
        <translation>La más grave: %1</translation>
    </message>
</context>
<context>
    <name>pulsedeck::DesktopPresence</name>
    <message>
        <source>Pulsedeck goes on in the tray</source>
        <translation>Pulsedeck sigue en la bandeja</translation>
    </message>
    <message>
        <source>Closing the window only hides it. To quit, use the icon&apos;s menu, or Ctrl+Q in the window.</source>
        <translation>Cerrar la ventana solo la oculta. Para salir, use el menú del icono o Ctrl+Q en la ventana.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::DonutChart</name>
    <message>
        <source>Stale</source>
        <translation>Desfasado</translation>
    </message>
    <message>
        <source>Partly stale</source>
        <translation>Desfase parcial</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Total %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>pulsedeck::EventDetails</name>
    <message>
        <source>Show on the charts</source>
        <translation>Mostrar en los gráficos</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>It came without details.</source>
        <translation>Llegó sin detalles.</translation>
    </message>
    <message>
        <source>Details as JSON</source>
        <translation>Detalles como JSON</translation>
    </message>
    <message>
        <source>The charts show what was around that moment; L goes back to live</source>
        <translation>Los gráficos muestran lo que había en torno a ese momento; L vuelve a en vivo</translation>
    </message>
</context>
<context>
    <name>pulsedeck::EventPopover</name>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
</context>
<context>
    <name>pulsedeck::FamilyList</name>
    <message>
        <source>Fresh</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Desfasado</translation>
    </message>
    <message>
        <source>Not subscribed</source>
        <translation>Sin suscripción</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nada todavía</translation>
    </message>
    <message>
        <source>Data by family</source>
        <translation>Datos por grupo</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>family, freshness</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3 old</source>
        <comment>family, freshness, age</comment>
        <translation>%1: %2, de hace %3</translation>
    </message>
</context>
<context>
    <name>pulsedeck::FunnelChart</name>
    <message>
        <source>%1 go on</source>
        <translation>%1 avanza</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>pulsedeck::HeaderBar</name>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Hold the picture still; data go on behind it (Space)</source>
        <translation>Detener la imagen; los datos siguen llegando (Espacio)</translation>
    </message>
    <message>
        <source>How to connect a real server</source>
        <translation>Cómo conectar un servidor real</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Range of time</source>
        <translation>Intervalo de tiempo</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>Mostrar los últimos %1</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message numerus="yes">
        <source>Alerts: %n open</source>
        <translation>
            <numerusform>Alertas: %n abierta</numerusform>
            <numerusform>Alertas: %n abiertas</numerusform>
        </translation>
    </message>
    <message>
        <source>Simulated data · connect yours with --url</source>
        <translation>Datos simulados · conecte los suyos con --url</translation>
    </message>
    <message>
        <source>Simulated data</source>
        <translation>Datos simulados</translation>
    </message>
    <message>
        <source>Find a metric</source>
        <translation>Buscar métrica</translation>
    </message>
    <message>
        <source>Find a metric  %1</source>
        <comment>keys</comment>
        <translation>Buscar métrica  %1</translation>
    </message>
    <message>
        <source>Find a page, a metric, an alert rule, an action or a setting (Ctrl+K)</source>
        <translation>Buscar una página, métrica, regla de alerta, acción o ajuste (Ctrl+K)</translation>
    </message>
    <message numerus="yes">
        <source>Alerts: %n unread</source>
        <translation>
            <numerusform>Alertas: %n sin leer</numerusform>
            <numerusform>Alertas: %n sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>worst: %1</source>
        <comment>severity</comment>
        <translation>la más grave: %1</translation>
    </message>
    <message>
        <source>Range of time: %1</source>
        <translation>Período: %1</translation>
    </message>
</context>
<context>
    <name>pulsedeck::LayoutEditor</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation>Restablecer…</translation>
    </message>
    <message>
        <source>Edit layout</source>
        <translation>Editar diseño</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Keep this as your own page (Ctrl+E)</source>
        <translation>Conservar como página propia (Ctrl+E)</translation>
    </message>
    <message>
        <source>Leave the page as it was (Esc)</source>
        <translation>Dejar la página como estaba (Esc)</translation>
    </message>
    <message>
        <source>Take the last change back (Ctrl+Z)</source>
        <translation>Deshacer el último cambio (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Back to the page that Pulsedeck came with</source>
        <translation>Volver a la página incluida con Pulsedeck</translation>
    </message>
    <message>
        <source>Drag to move, drag an edge to resize; or arrow keys, with Shift to resize</source>
        <translation>Arrastre para mover y por un borde para cambiar el tamaño; o con las flechas, con Mayús para el tamaño</translation>
    </message>
    <message>
        <source>Reset the page</source>
        <translation>Restablecer la página</translation>
    </message>
    <message>
        <source>Go back to the page that Pulsedeck came with? Your own one is kept as a backup file.</source>
        <translation>¿Volver a la página incluida con Pulsedeck? La suya se conserva como copia de seguridad.</translation>
    </message>
    <message>
        <source>Keep the layout</source>
        <translation>Conservar el diseño</translation>
    </message>
    <message>
        <source>This page was rearranged, which is not saved yet.</source>
        <translation>Esta página se ha reorganizado y aún no se ha guardado.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Seguir editando</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No se guardó</translation>
    </message>
    <message>
        <source>The layout was not saved. You can go on editing and try again.

%1</source>
        <translation>No se guardó la disposición. Puede seguir editando e intentarlo de nuevo.

%1</translation>
    </message>
</context>
<context>
    <name>pulsedeck::LayoutHandle</name>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
</context>
<context>
    <name>pulsedeck::LayoutOverlay</name>
    <message>
        <source>Layout of %1</source>
        <translation>Diseño de %1</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>Se quitó %1</translation>
    </message>
    <message>
        <source>%1: row %2, place %3 of %4</source>
        <translation>%1: fila %2, posición %3 de %4</translation>
    </message>
    <message>
        <source>, width %1 of %2</source>
        <translation>, ancho %1 de %2</translation>
    </message>
    <message>
        <source>, height at least %1</source>
        <translation>, altura mínima %1</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message numerus="yes">
        <source>Not moved: a row holds %n cards at most</source>
        <translation>
            <numerusform>No se movió: una fila admite como máximo %n tarjeta</numerusform>
            <numerusform>No se movió: una fila admite como máximo %n tarjetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not moved: a row holds %n panels at most</source>
        <translation>
            <numerusform>No se movió: una fila admite como máximo %n panel</numerusform>
            <numerusform>No se movió: una fila admite como máximo %n paneles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not moved: a page holds %n rows at most</source>
        <translation>
            <numerusform>No se movió: una página admite como máximo %n fila</numerusform>
            <numerusform>No se movió: una página admite como máximo %n filas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsedeck::LegendEntry</name>
    <message>
        <source>Shows or hides this series; with a double click or Shift+Enter it alone is shown</source>
        <translation>Muestra u oculta esta serie; con doble clic o Mayús+Intro se muestra solo ella</translation>
    </message>
</context>
<context>
    <name>pulsedeck::MainWindow</name>
    <message>
        <source>Colours of the system</source>
        <translation>Colores del sistema</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Colores claros</translation>
    </message>
    <message>
        <source>Enter, Space</source>
        <comment>keys</comment>
        <translation>Intro, Espacio</translation>
    </message>
    <message>
        <source>Press the focused control; on a card: open its metric</source>
        <translation>Pulsar el control enfocado; en una tarjeta: abrir su métrica</translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <comment>keys</comment>
        <translation>Menú, Mayús+F10</translation>
    </message>
    <message>
        <source>In a legend: show this series alone</source>
        <translation>En una leyenda: mostrar solo esta serie</translation>
    </message>
    <message>
        <source>Close what lies on top; go back from a metric</source>
        <translation>Cerrar lo que está encima; volver de una métrica</translation>
    </message>
    <message>
        <source>Back from a metric to its page</source>
        <translation>Volver de una métrica a su página</translation>
    </message>
    <message>
        <source>Scroll the page</source>
        <translation>Desplazar la página</translation>
    </message>
    <message>
        <source>Pause what is shown, and go on</source>
        <translation>Pausar lo que se muestra y continuar</translation>
    </message>
    <message>
        <source>hold freeze resume</source>
        <translation>detener congelar reanudar</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Volver a en vivo</translation>
    </message>
    <message>
        <source>now go on resume zoom</source>
        <translation>ahora continuar reanudar zoom</translation>
    </message>
    <message>
        <source>Show the last %1</source>
        <translation>Mostrar los últimos %1</translation>
    </message>
    <message>
        <source>range of time span</source>
        <translation>intervalo de tiempo período rango</translation>
    </message>
    <message>
        <source>Full screen, then wallboard, then back</source>
        <translation>Pantalla completa, luego pantalla mural y volver</translation>
    </message>
    <message>
        <source>maximise kiosk</source>
        <translation>maximizar quiosco</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>Pantalla mural</translation>
    </message>
    <message>
        <source>kiosk full screen large rotate</source>
        <translation>quiosco pantalla completa grande rotar</translation>
    </message>
    <message>
        <source>Rearrange this page, and done</source>
        <translation>Reorganizar esta página, y listo</translation>
    </message>
    <message>
        <source>edit layout move resize panels</source>
        <translation>editar diseño disposición mover tamaño recuadros</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>Oscuro o claro</translation>
    </message>
    <message>
        <source>theme appearance</source>
        <translation>tema apariencia aspecto</translation>
    </message>
    <message>
        <source>Show the activity</source>
        <translation>Mostrar la actividad</translation>
    </message>
    <message>
        <source>events feed drawer column</source>
        <translation>eventos historial cajón columna</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>Mostrar estas teclas</translation>
    </message>
    <message>
        <source>shortcuts help keyboard</source>
        <translation>atajos ayuda teclado</translation>
    </message>
    <message>
        <source>Show the connection&apos;s details</source>
        <translation>Mostrar los detalles de la conexión</translation>
    </message>
    <message>
        <source>link latency status performance</source>
        <translation>enlace latencia estado rendimiento</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Reconectar</translation>
    </message>
    <message>
        <source>link connect server again</source>
        <translation>enlace conectar servidor de nuevo</translation>
    </message>
    <message>
        <source>chosen in the window</source>
        <translation>elegido en la ventana</translation>
    </message>
    <message>
        <source>Find a page, a metric, an alert rule, an action or a setting</source>
        <translation>Buscar una página, métrica, regla de alerta, acción o ajuste</translation>
    </message>
    <message>
        <source>Undo, while a page is rearranged or a rule was deleted</source>
        <translation>Deshacer, mientras se reorganiza una página o si se eliminó una regla</translation>
    </message>
    <message>
        <source>Search the activity</source>
        <translation>Buscar en la actividad</translation>
    </message>
    <message>
        <source>find filter events feed</source>
        <translation>buscar filtrar eventos historial</translation>
    </message>
    <message>
        <source>Mark all events as read</source>
        <translation>Marcar todos los eventos como leídos</translation>
    </message>
    <message>
        <source>activity feed seen</source>
        <translation>actividad historial visto</translation>
    </message>
    <message>
        <source>Mark events on the charts</source>
        <translation>Marcar eventos en los gráficos</translation>
    </message>
    <message>
        <source>activity annotations</source>
        <translation>actividad anotaciones</translation>
    </message>
    <message>
        <source>Quit Pulsedeck</source>
        <translation>Salir de Pulsedeck</translation>
    </message>
    <message>
        <source>exit end close leave</source>
        <translation>salir terminar cerrar abandonar</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>Reglas de alerta</translation>
    </message>
    <message>
        <source>New alert rule</source>
        <translation>Nueva regla de alerta</translation>
    </message>
    <message>
        <source>alarm limit threshold notify watch</source>
        <translation>alarma límite umbral avisar vigilar</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>metric, condition</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <comment>keys</comment>
        <translation>Tab, Mayús+Tab</translation>
    </message>
    <message>
        <source>Go to the next control, to the one before</source>
        <translation>Ir al control siguiente, al anterior</translation>
    </message>
    <message>
        <source>On a card: the period of its change, a new alert rule; in a chart: copy, save and more</source>
        <translation>En una tarjeta: período del cambio, nueva regla de alerta; en un gráfico: copiar, guardar y más</translation>
    </message>
    <message>
        <source>←, →, Home, End</source>
        <comment>keys</comment>
        <translation>←, →, Inicio, Fin</translation>
    </message>
    <message>
        <source>In a chart: move the crosshair from sample to sample; its values are spoken</source>
        <translation>En un gráfico: mover la cruz de muestra en muestra; sus valores se leen en voz alta</translation>
    </message>
    <message>
        <source>+, −, Ctrl+←, Ctrl+→</source>
        <comment>keys</comment>
        <translation>+, −, Ctrl+←, Ctrl+→</translation>
    </message>
    <message>
        <source>In a chart: zoom and move in time, all charts of the page together</source>
        <translation>En un gráfico: ampliar y moverse en el tiempo, todos los gráficos de la página a la vez</translation>
    </message>
    <message>
        <source>T, Ctrl+C</source>
        <comment>keys</comment>
        <translation>T, Ctrl+C</translation>
    </message>
    <message>
        <source>In a chart: its data as a table; copy its picture</source>
        <translation>En un gráfico: sus datos en una tabla; copiar su imagen</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <comment>keys</comment>
        <translation>Mayús+Intro</translation>
    </message>
    <message>
        <source>Arrows, Enter, S</source>
        <comment>keys</comment>
        <translation>Flechas, Intro, S</translation>
    </message>
    <message>
        <source>In a table: move, open the cell&apos;s metric, sort by the column</source>
        <translation>En una tabla: moverse, abrir la métrica de la celda, ordenar por la columna</translation>
    </message>
    <message>
        <source>↑, ↓, Enter</source>
        <comment>keys</comment>
        <translation>↑, ↓, Intro</translation>
    </message>
    <message>
        <source>In the activity: move, open the event&apos;s details</source>
        <translation>En la actividad: moverse, abrir los detalles del evento</translation>
    </message>
    <message>
        <source>Enter, A, S, M, Delete, /</source>
        <comment>keys</comment>
        <translation>Intro, A, S, M, Supr, /</translation>
    </message>
    <message>
        <source>In the alerts: open, acknowledge, snooze, mark as read, dismiss, search</source>
        <translation>En las alertas: abrir, reconocer, posponer, marcar como leída, descartar, buscar</translation>
    </message>
    <message>
        <source>Enter, Space, Delete, Ctrl+D</source>
        <comment>keys</comment>
        <translation>Intro, Espacio, Supr, Ctrl+D</translation>
    </message>
    <message>
        <source>In the list of alert rules: edit, turn on or off, delete, duplicate</source>
        <translation>En la lista de reglas de alerta: editar, activar o desactivar, eliminar, duplicar</translation>
    </message>
    <message>
        <source>A, S, /</source>
        <comment>keys</comment>
        <translation>A, S, /</translation>
    </message>
    <message>
        <source>In the list of alert rules: acknowledge, snooze for an hour, search</source>
        <translation>En la lista de reglas de alerta: reconocer, posponer una hora, buscar</translation>
    </message>
    <message>
        <source>Arrows, Shift+Arrows, Delete, Esc</source>
        <comment>keys</comment>
        <translation>Flechas, Mayús+Flechas, Supr, Esc</translation>
    </message>
    <message>
        <source>While a page is rearranged: move, resize, remove, leave it as it was</source>
        <translation>Al reorganizar una página: mover, cambiar el tamaño, quitar, dejarla como estaba</translation>
    </message>
    <message>
        <source>Go to a page: dashboards, then the others</source>
        <translation>Ir a una página: primero los paneles, luego las demás</translation>
    </message>
</context>
<context>
    <name>pulsedeck::MetricCard</name>
    <message>
        <source>No value yet</source>
        <translation>Aún sin valor</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>límite %1</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Primer valor</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>change, time</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Desfasado</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 desconocido</translation>
    </message>
    <message>
        <source>, above limit</source>
        <translation>, por encima del límite</translation>
    </message>
    <message>
        <source>, below limit</source>
        <translation>, por debajo del límite</translation>
    </message>
    <message>
        <source>, stale</source>
        <translation>, desfasado</translation>
    </message>
    <message>
        <source>, updated %1 ago</source>
        <translation>, actualizado hace %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Change over the header&apos;s range</source>
        <translation>Variación en el intervalo de la cabecera</translation>
    </message>
    <message>
        <source>Change over %1</source>
        <translation>Variación en %1</translation>
    </message>
    <message>
        <source>of %1 (%2)</source>
        <comment>an alert rule, its severity</comment>
        <translation>de %1 (%2)</translation>
    </message>
    <message>
        <source>New alert rule…</source>
        <translation>Nueva regla de alerta…</translation>
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
        <translation>no se cumple ahora</translation>
    </message>
    <message>
        <source>About this metric</source>
        <translation>Acerca de esta métrica</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Copiar nombre</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>not met at the pause</source>
        <translation>no se cumplía en la pausa</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Se espera</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>Reglas de alerta</translation>
    </message>
    <message>
        <source>not met by the last value</source>
        <translation>el último valor no lo cumple</translation>
    </message>
</context>
<context>
    <name>pulsedeck::MetricPage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>Volver a la página</translation>
    </message>
    <message>
        <source>Back to the page (Esc)</source>
        <translation>Volver a la página (Esc)</translation>
    </message>
    <message>
        <source>Values over time</source>
        <translation>Valores a lo largo del tiempo</translation>
    </message>
</context>
<context>
    <name>pulsedeck::MetricRules</name>
    <message>
        <source>New rule for this metric</source>
        <translation>Nueva regla para esta métrica</translation>
    </message>
    <message>
        <source>Alert rule %1</source>
        <translation>Regla de alerta %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more on the page of alert rules</source>
        <translation>
            <numerusform>%n más en la página de reglas de alerta</numerusform>
            <numerusform>%n más en la página de reglas de alerta</numerusform>
        </translation>
    </message>
    <message>
        <source>off</source>
        <comment>of a rule</comment>
        <translation>inactiva</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>condition, state</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nueva regla</translation>
    </message>
</context>
<context>
    <name>pulsedeck::MetricTable</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Stale · %1 ago</source>
        <comment>age</comment>
        <translation>Desfasado · hace %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rows more than fit here</source>
        <translation>
            <numerusform>%n fila más no cabe aquí</numerusform>
            <numerusform>%n filas más no caben aquí</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsedeck::MetricTableDelegate</name>
    <message>
        <source>· stale</source>
        <comment>behind a name</comment>
        <translation>· desfasado</translation>
    </message>
</context>
<context>
    <name>pulsedeck::MetricTableModel</name>
    <message>
        <source>%1 · stale, %2 ago</source>
        <comment>name, age</comment>
        <translation>%1 · desfasado, hace %2</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 desconocido</translation>
    </message>
    <message>
        <source>, above limit</source>
        <translation>, por encima del límite</translation>
    </message>
    <message>
        <source>, below limit</source>
        <translation>, por debajo del límite</translation>
    </message>
    <message>
        <source>, stale</source>
        <translation>, desfasado</translation>
    </message>
    <message>
        <source>%1, sorted, smallest first</source>
        <translation>%1, en orden, de menor a mayor</translation>
    </message>
    <message>
        <source>%1, sorted, largest first</source>
        <translation>%1, en orden, de mayor a menor</translation>
    </message>
    <message>
        <source>Sort by %1: click, or press S in the column</source>
        <translation>Ordenar por %1: clic, o la tecla S en la columna</translation>
    </message>
</context>
<context>
    <name>pulsedeck::MoreToast</name>
    <message>
        <source>Show all alerts</source>
        <translation>Mostrar todas las alertas</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsedeck::NavigationBar</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>The file of this page has a fault</source>
        <translation>El archivo de esta página tiene un error</translation>
    </message>
    <message>
        <source>Edit layout</source>
        <translation>Editar diseño</translation>
    </message>
    <message>
        <source>Move and resize what is on this page (Ctrl+E)</source>
        <translation>Mover y cambiar de tamaño lo que hay en esta página (Ctrl+E)</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Vigilancia</translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationActions</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Reconocer</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Posponer</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationDelegate</name>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationDesk</name>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Show the notifications</source>
        <translation>Mostrar las notificaciones</translation>
    </message>
    <message>
        <source>alerts warnings errors</source>
        <translation>alertas advertencias errores</translation>
    </message>
    <message>
        <source>Mark all notifications as read</source>
        <translation>Marcar todas las notificaciones como leídas</translation>
    </message>
    <message>
        <source>alerts seen</source>
        <translation>alertas vistas</translation>
    </message>
    <message>
        <source>quiet mute silence toasts sounds</source>
        <translation>silencio silenciar callar avisos sonidos</translation>
    </message>
    <message>
        <source>Do not disturb for 1 hour</source>
        <translation>No molestar durante 1 hora</translation>
    </message>
    <message>
        <source>Do not disturb for 4 hours</source>
        <translation>No molestar durante 4 horas</translation>
    </message>
    <message>
        <source>Do not disturb for 8 hours</source>
        <translation>No molestar durante 8 horas</translation>
    </message>
    <message>
        <source>Do not disturb until tomorrow</source>
        <translation>No molestar hasta mañana</translation>
    </message>
    <message>
        <source>End do not disturb now</source>
        <translation>Terminar ahora «No molestar»</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n sin leer</numerusform>
            <numerusform>%n sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a web page</source>
        <translation>Abrir una página web</translation>
    </message>
    <message>
        <source>Open this page on %1 in your browser?

%2</source>
        <translation>¿Abrir esta página de %1 en el navegador?

%2</translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationDetails</name>
    <message>
        <source>Unread</source>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leída</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Cuántas veces</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primera vez</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Última vez</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 veces</translation>
    </message>
    <message>
        <source>Choose a notification to see its details.</source>
        <translation>Elija una notificación para ver sus detalles.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationHead</name>
    <message>
        <source>Mark all read</source>
        <translation>Marcar todas como leídas</translation>
    </message>
    <message>
        <source>Dismiss all</source>
        <translation>Descartar todas</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n sin leer</numerusform>
            <numerusform>%n sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>none unread</source>
        <translation>ninguna sin leer</translation>
    </message>
    <message numerus="yes">
        <source>Dismiss these %n</source>
        <translation>
            <numerusform>Descartar esta %n</numerusform>
            <numerusform>Descartar estas %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n less important or older had to make room.</source>
        <translation>
            <numerusform>%n menos importante o más antigua tuvo que dejar sitio.</numerusform>
            <numerusform>%n menos importantes o más antiguas tuvieron que dejar sitio.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationKeeper</name>
    <message>
        <source>The alerts of the last run could not be read</source>
        <translation>No se pudieron leer las alertas de la última ejecución</translation>
    </message>
    <message>
        <source>Their file was damaged and has been put aside. What is still open comes again.</source>
        <translation>Su archivo estaba dañado y se ha apartado. Lo que siga abierto volverá a aparecer.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationList</name>
    <message>
        <source>All severities</source>
        <translation>Todas las gravedades</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Todas las categorías</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>not dealt with</comment>
        <translation>Activas</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Reconocidas</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Pospuestas</translation>
    </message>
    <message>
        <source>All</source>
        <comment>whatever was done with them</comment>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>Se muestra: %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>Search in titles and texts</source>
        <translation>Buscar en títulos y textos</translation>
    </message>
    <message>
        <source>Search the alerts</source>
        <translation>Buscar en las alertas</translation>
    </message>
    <message>
        <source>Words that all have to occur (/)</source>
        <translation>Palabras que deben aparecer todas (/)</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>No alerts. New ones appear here and in the corner.</source>
        <translation>No hay alertas. Las nuevas aparecerán aquí y en la esquina.</translation>
    </message>
    <message numerus="yes">
        <source>None of %n is like that.</source>
        <translation>
            <numerusform>De %n, ninguna es así.</numerusform>
            <numerusform>De %n, ninguna es así.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationModel</name>
    <message>
        <source>Acknowledged</source>
        <translation>Reconocida</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Pospuesta hasta %1</translation>
    </message>
    <message>
        <source>× %1</source>
        <comment>so many times</comment>
        <translation>× %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 veces</translation>
    </message>
    <message>
        <source>last %1</source>
        <comment>as in: last 2 minutes ago</comment>
        <translation>última vez %1</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>sin leer</translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationPanel</name>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>All of them on a page</source>
        <translation>Todas en una página</translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationRows</name>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationService</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Reconocer</translation>
    </message>
    <message>
        <source>Snooze 15 min</source>
        <translation>Posponer 15 min</translation>
    </message>
</context>
<context>
    <name>pulsedeck::NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
</context>
<context>
    <name>pulsedeck::PageFaultNotice</name>
    <message>
        <source>This page cannot be shown</source>
        <translation>No se puede mostrar esta página</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>file, line</comment>
        <translation>%1, línea %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>field, what is wrong</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Correct the file and save it: the page appears by itself. Other pages are not affected.</source>
        <translation>Corrija el archivo y guárdelo: la página aparecerá sola. Las demás páginas no se ven afectadas.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::PaletteDelegate</name>
    <message>
        <source>no value yet</source>
        <translation>aún sin valor</translation>
    </message>
    <message>
        <source>%1 · stale, %2 ago</source>
        <comment>value, age</comment>
        <translation>%1 · desfasado, hace %2</translation>
    </message>
</context>
<context>
    <name>pulsedeck::PaletteModel</name>
    <message>
        <source>Chosen lately</source>
        <translation>Elegidos recientemente</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métricas</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, detail</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 more</source>
        <comment>entries left out</comment>
        <translation>%1 más</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>Reglas de alerta</translation>
    </message>
</context>
<context>
    <name>pulsedeck::PauseBanner</name>
    <message>
        <source>Go on with what came meanwhile (Space)</source>
        <translation>Continuar con lo que llegó entretanto (Espacio)</translation>
    </message>
    <message>
        <source>Paused %1, 1 update behind</source>
        <translation>En pausa desde %1, 1 actualización de retraso</translation>
    </message>
    <message numerus="yes">
        <source>Paused %1, %n updates behind</source>
        <translation>
            <numerusform>En pausa desde %1, %n actualización de retraso</numerusform>
            <numerusform>En pausa desde %1, %n actualizaciones de retraso</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused %1</source>
        <translation>En pausa desde %1</translation>
    </message>
</context>
<context>
    <name>pulsedeck::PerformanceList</name>
    <message>
        <source>This dashboard, in the last seconds</source>
        <translation>Este panel, en los últimos segundos</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Actualizaciones</translation>
    </message>
    <message>
        <source>Coalesced</source>
        <translation>Agrupados</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Descartados</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Fotogramas</translation>
    </message>
    <message>
        <source>Work a frame</source>
        <translation>Trabajo por fotograma</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proceso</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>aún sin medir</translation>
    </message>
    <message>
        <source>%1 messages/s with %2 values/s</source>
        <translation>%1 mensajes/s con %2 valores/s</translation>
    </message>
    <message>
        <source>%1 % of the values</source>
        <translation>%1 % de los valores</translation>
    </message>
    <message>
        <source>%1 messages at most</source>
        <translation>%1 mensajes como máximo</translation>
    </message>
    <message>
        <source>%1/s of at most %2</source>
        <translation>%1/s de un máximo de %2</translation>
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
        <translation>%1 % de un núcleo, %2 MiB</translation>
    </message>
</context>
<context>
    <name>pulsedeck::PerformanceWatch</name>
    <message>
        <source>The dashboard draws more slowly</source>
        <translation>El panel dibuja más despacio</translation>
    </message>
    <message>
        <source>Drawing takes long here, so at most %1 frames a second are drawn. Data are still taken in full.</source>
        <translation>Dibujar lleva aquí mucho tiempo, así que se dibujan como máximo %1 fotogramas por segundo. Los datos se siguen tomando completos.</translation>
    </message>
    <message>
        <source>The dashboard draws at full speed again</source>
        <translation>El panel vuelve a dibujar a toda velocidad</translation>
    </message>
    <message>
        <source>More comes than can be kept</source>
        <translation>Llega más de lo que se puede guardar</translation>
    </message>
    <message>
        <source>%1 notifications and events of the last seconds were dropped and are not shown.</source>
        <translation>Se descartaron %1 notificaciones y eventos de los últimos segundos y no se muestran.</translation>
    </message>
    <message>
        <source>Nothing is dropped any more</source>
        <translation>Ya no se descarta nada</translation>
    </message>
</context>
<context>
    <name>pulsedeck::Poller</name>
    <message>
        <source>The answer to the poll is larger than %1 bytes.</source>
        <translation>La respuesta al sondeo supera los %1 bytes.</translation>
    </message>
    <message>
        <source>The poll was refused (HTTP %1).</source>
        <translation>El sondeo fue rechazado (HTTP %1).</translation>
    </message>
    <message>
        <source>The poll failed: %1</source>
        <translation>Falló el sondeo: %1</translation>
    </message>
</context>
<context>
    <name>pulsedeck::QuietButton</name>
    <message>
        <source>Do not disturb</source>
        <translation>No molestar</translation>
    </message>
    <message>
        <source>No toasts, sounds and desktop notifications for some time; all of it stays in the list</source>
        <translation>Sin avisos emergentes, sonidos ni notificaciones de escritorio durante un tiempo; todo queda en la lista</translation>
    </message>
</context>
<context>
    <name>pulsedeck::QuietMenu</name>
    <message>
        <source>Quiet until %1</source>
        <translation>Silencio hasta %1</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>No molestar</translation>
    </message>
    <message>
        <source>Do not disturb for 1 hour</source>
        <translation>No molestar durante 1 hora</translation>
    </message>
    <message>
        <source>Do not disturb for 4 hours</source>
        <translation>No molestar durante 4 horas</translation>
    </message>
    <message>
        <source>Do not disturb for 8 hours</source>
        <translation>No molestar durante 8 horas</translation>
    </message>
    <message>
        <source>Do not disturb until tomorrow</source>
        <translation>No molestar hasta mañana</translation>
    </message>
    <message>
        <source>End do not disturb now</source>
        <translation>Terminar ahora «No molestar»</translation>
    </message>
</context>
<context>
    <name>pulsedeck::RealtimeClient</name>
    <message>
        <source>The answer to the poll has no message in it that can be read.</source>
        <translation>La respuesta al sondeo no contiene ningún mensaje legible.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::RecentSamples</name>
    <message>
        <source>Last values</source>
        <translation>Últimos valores</translation>
    </message>
    <message numerus="yes">
        <source>held, %n newer</source>
        <translation>
            <numerusform>detenido, %n más reciente</numerusform>
            <numerusform>detenido, %n más recientes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsedeck::RunningInstance</name>
    <message>
        <source>Pulsedeck is running for this server already, but does not answer. End it, then start it again.</source>
        <translation>Pulsedeck ya está en marcha para este servidor, pero no responde. Termínelo y vuelva a iniciarlo.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::SamplesModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>pulsedeck::SettingDetails</name>
    <message>
        <source>the flag %1</source>
        <translation>la opción %1</translation>
    </message>
    <message>
        <source>the environment variable %1</source>
        <translation>la variable de entorno %1</translation>
    </message>
    <message>
        <source>%1 of the configuration file</source>
        <translation>%1 del archivo de configuración</translation>
    </message>
    <message>
        <source>Change it, from the next start on, by one of:</source>
        <translation>Para cambiarlo a partir del próximo inicio:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>Now: %1 (%2)</source>
        <comment>value, where it came from</comment>
        <translation>Ahora: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>pulsedeck::ShortcutsHelp</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
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
        <translation>El token caducó a las %1.</translation>
    </message>
    <message>
        <source>The server wants a token, and none is sent over plain ws:// to another machine. Configure a wss:// URL.</source>
        <translation>El servidor pide un token, y por ws:// sin cifrar no se envía ninguno a otro equipo. Configure una URL wss://.</translation>
    </message>
    <message>
        <source>The server does not accept the token in PULSEDECK_TOKEN. Set it anew and start again.</source>
        <translation>El servidor no acepta el token de PULSEDECK_TOKEN. Cámbielo y vuelva a iniciar.</translation>
    </message>
    <message>
        <source>The server wants a token. Renew the file %1; it is read again when it changes, and on Reconnect.</source>
        <translation>El servidor pide un token. Renueve el archivo %1; se vuelve a leer cuando cambia y al reconectar.</translation>
    </message>
    <message>
        <source>The server does not accept the token you entered. Enter another one.</source>
        <translation>El servidor no acepta el token introducido. Introduzca otro.</translation>
    </message>
    <message>
        <source>The server does not accept the token in the system keychain. Enter a new one.</source>
        <translation>El servidor no acepta el token del llavero del sistema. Introduzca uno nuevo.</translation>
    </message>
    <message>
        <source>The server wants a token. Enter one.</source>
        <translation>El servidor pide un token. Introduzca uno.</translation>
    </message>
    <message>
        <source>The token was not kept</source>
        <translation>No se guardó el token</translation>
    </message>
    <message>
        <source>It is good until Pulsedeck ends. %1</source>
        <translation>Es válido hasta que se cierre Pulsedeck. %1</translation>
    </message>
</context>
<context>
    <name>pulsedeck::SnoozeMenu</name>
    <message>
        <source>15 minutes</source>
        <translation>15 minutos</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 horas</translation>
    </message>
    <message>
        <source>Until tomorrow %1</source>
        <comment>time</comment>
        <translation>Hasta mañana a las %1</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Posponer</translation>
    </message>
</context>
<context>
    <name>pulsedeck::StateFaults</name>
    <message>
        <source>Pulsedeck cannot save what it has to remember</source>
        <translation>Pulsedeck no puede guardar lo que debe recordar</translation>
    </message>
    <message>
        <source>%1: %2. What is new since may be lost when Pulsedeck ends.</source>
        <comment>a file&apos;s name, a reason</comment>
        <translation>%1: %2. Lo nuevo desde entonces puede perderse al cerrar Pulsedeck.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::StatisticsStrip</name>
    <message>
        <source>Over the %1 shown</source>
        <translation>En el intervalo mostrado (%1)</translation>
    </message>
    <message>
        <source>%1: nothing is known there</source>
        <translation>%1: no se conoce nada ahí</translation>
    </message>
    <message>
        <source>%1; ≈ from the line, since not every sample is kept</source>
        <translation>%1; ≈ de la línea, pues no se guardan todas las muestras</translation>
    </message>
    <message>
        <source>%1, from every sample</source>
        <translation>%1, de todas las muestras</translation>
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
        <translation>Estadísticas</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Último</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation>Percentil 95</translation>
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
        <translation>Todas las series están ocultas. Pulse una en la leyenda para mostrarla.</translation>
    </message>
    <message>
        <source>Waiting for the first values…</source>
        <translation>A la espera de los primeros valores…</translation>
    </message>
    <message>
        <source>No data in this time range</source>
        <translation>No hay datos en este intervalo</translation>
    </message>
    <message>
        <source>Not live · back to live</source>
        <translation>No en vivo · volver a en vivo</translation>
    </message>
    <message>
        <source>The chart stays at the time it was moved to; back to what comes in (L)</source>
        <translation>El gráfico se queda en el momento al que se movió; volver a lo que va llegando (L)</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Volver a en vivo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>límite %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>From %1 to %2, %3</source>
        <comment>times; live, paused or not live</comment>
        <translation>De %1 a %2, %3</translation>
    </message>
    <message>
        <source>not live</source>
        <translation>no en vivo</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en vivo</translation>
    </message>
    <message>
        <source>Mark events</source>
        <translation>Marcar eventos</translation>
    </message>
    <message>
        <source>Nothing is known of that time. The oldest value is of %1.</source>
        <translation>No se sabe nada de ese momento. El valor más antiguo es de %1.</translation>
    </message>
    <message>
        <source>older than what is known</source>
        <translation>anterior a lo conocido</translation>
    </message>
</context>
<context>
    <name>pulsedeck::Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>Descartar (Esc)</translation>
    </message>
</context>
<context>
    <name>pulsedeck::TokenDialog</name>
    <message>
        <source>&amp;Keep it in the system keychain</source>
        <translation>&amp;Guardar en el llavero del sistema</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>The server %1 wants a token.</source>
        <translation>El servidor %1 pide un token.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Token for %1</source>
        <translation>Token para %1</translation>
    </message>
    <message>
        <source>Enter a token.</source>
        <translation>Introduzca un token.</translation>
    </message>
    <message>
        <source>A token has letters, digits and . _ ~ + / = - alone.</source>
        <translation>Un token solo tiene letras, cifras y . _ ~ + / = -.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::TokenSource</name>
    <message>
        <source>The system keychain does not answer. Is it locked?</source>
        <translation>El llavero del sistema no responde. ¿Está bloqueado?</translation>
    </message>
    <message>
        <source>The token in the system keychain has characters that are not allowed.</source>
        <translation>El token del llavero del sistema contiene caracteres no permitidos.</translation>
    </message>
</context>
<context>
    <name>pulsedeck::TrayIcon</name>
    <message>
        <source>Recent alerts</source>
        <translation>Alertas recientes</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Reconectar</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Hide Pulsedeck</source>
        <translation>Ocultar Pulsedeck</translation>
    </message>
    <message>
        <source>Show Pulsedeck</source>
        <translation>Mostrar Pulsedeck</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>No molestar</translation>
    </message>
</context>
<context>
    <name>pulsedeck::Wallboard</name>
    <message>
        <source>%1, connection: %2 %3</source>
        <translation>%1, conexión: %2 %3</translation>
    </message>
    <message>
        <source>Esc or F11: back to the window</source>
        <translation>Esc o F11: volver a la ventana</translation>
    </message>
</context>
<context>
    <name>pulsedeck::WebSocketTransport</name>
    <message>
        <source>The proxy %1 wants a user name and a password (HTTP 407).</source>
        <translation>El proxy %1 pide usuario y contraseña (HTTP 407).</translation>
    </message>
    <message>
        <source>The server refused the connection (HTTP %1).</source>
        <translation>El servidor rechazó la conexión (HTTP %1).</translation>
    </message>
    <message>
        <source>The server closed the connection, perhaps to restart.</source>
        <translation>El servidor cerró la conexión, quizá para reiniciarse.</translation>
    </message>
    <message>
        <source>The connection was closed (code %1).</source>
        <translation>La conexión se cerró (código %1).</translation>
    </message>
    <message>
        <source>The connection was closed (code %1): %2</source>
        <translation>La conexión se cerró (código %1): %2</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>Se perdió la conexión.</translation>
    </message>
    <message>
        <source>The answer is not that of a WebSocket server.</source>
        <translation>La respuesta no es la de un servidor WebSocket.</translation>
    </message>
    <message>
        <source>Through the proxy %1: %2</source>
        <translation>A través del proxy %1: %2</translation>
    </message>
</context>
<context>
    <name>pulsedeck::WebhookSender</name>
    <message>
        <source>it sends elsewhere, which is not followed (HTTP %1)</source>
        <translation>remite a otra dirección, que no se sigue (HTTP %1)</translation>
    </message>
    <message>
        <source>it answers HTTP %1</source>
        <translation>responde con HTTP %1</translation>
    </message>
    <message>
        <source>it does not answer in time</source>
        <translation>no responde a tiempo</translation>
    </message>
    <message>
        <source>it cannot be reached</source>
        <translation>no se puede acceder a él</translation>
    </message>
</context>
</TS>
