name       Raspberry Pi
category   software-update
service    update
domain     raspberrypi.org raspberrypi.com
test       www.raspberrypi.org -> raspberry-pi
test       a.b.RASPBERRYPI.COM. -> raspberry-pi
source     field knowledge 2026-11
