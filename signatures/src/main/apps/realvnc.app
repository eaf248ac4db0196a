name       RealVNC
category   remote-access
service    remote-control
domain     realvnc.com
test       www.realvnc.com -> realvnc
source     field knowledge 2026-11
