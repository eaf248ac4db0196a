name       Gate.io
category   cryptocurrency
domain     gate.io gateio.live
test       www.gate.io -> gate-io
test       a.b.GATEIO.LIVE. -> gate-io
source     field knowledge 2026-11
