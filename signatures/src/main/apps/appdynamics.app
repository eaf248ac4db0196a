name       AppDynamics
category   monitoring
service    telemetry
domain     appdynamics.com eum-appdynamics.com
test       www.appdynamics.com -> appdynamics
test       a.b.EUM-APPDYNAMICS.COM. -> appdynamics
source     field knowledge 2026-11
