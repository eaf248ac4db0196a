name       ConnectWise
category   remote-access
service    remote-control
domain     connectwise.com screenconnect.com
test       www.connectwise.com -> connectwise
test       a.b.SCREENCONNECT.COM. -> connectwise
source     field knowledge 2026-11
