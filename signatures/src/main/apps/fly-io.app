name       Fly.io
category   cloud
domain     fly.io fly.dev
test       www.fly.io -> fly-io
test       a.b.FLY.DEV. -> fly-io
source     field knowledge 2026-11
