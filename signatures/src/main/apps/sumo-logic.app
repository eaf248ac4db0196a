name       Sumo Logic
category   monitoring
service    telemetry
domain     sumologic.com
test       www.sumologic.com -> sumo-logic
source     field knowledge 2026-11
