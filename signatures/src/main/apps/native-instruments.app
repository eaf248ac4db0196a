name       Native Instruments
category   music
service    download
domain     native-instruments.com
test       www.native-instruments.com -> native-instruments
source     field knowledge 2026-11
