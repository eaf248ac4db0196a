name       MinerGate
category   cryptocurrency
domain     minergate.com
test       www.minergate.com -> minergate
source     field knowledge 2026-11
