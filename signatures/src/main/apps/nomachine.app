name       NoMachine
category   remote-access
service    remote-control
domain     nomachine.com
test       www.nomachine.com -> nomachine
source     field knowledge 2026-11
