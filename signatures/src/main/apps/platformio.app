name       PlatformIO
category   development
service    download
domain     platformio.org
test       www.platformio.org -> platformio
source     field knowledge 2026-11
