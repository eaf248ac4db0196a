name       DWService
category   remote-access
service    remote-control
domain     dwservice.net
test       www.dwservice.net -> dwservice
source     field knowledge 2026-11
