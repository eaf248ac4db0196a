name       Linux kernel
category   development
service    download
domain     kernel.org
test       www.kernel.org -> kernel-org
source     field knowledge 2026-11
