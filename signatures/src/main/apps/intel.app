name       Intel
category   software-update
domain     intel.com intel.net
test       www.intel.com -> intel
test       a.b.INTEL.NET. -> intel
source     field knowledge 2026-11
