name       ThingSpeak
category   iot
service    telemetry
domain     thingspeak.com
test       www.thingspeak.com -> thingspeak
source     field knowledge 2026-11
