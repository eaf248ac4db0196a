name       Catchpoint
category   monitoring
service    telemetry
domain     catchpoint.com 3gl.net
test       www.catchpoint.com -> catchpoint
test       a.b.3GL.NET. -> catchpoint
source     field knowledge 2026-11
