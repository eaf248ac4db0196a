name       MetaMask
category   cryptocurrency
domain     metamask.io infura.io
test       www.metamask.io -> metamask
test       a.b.INFURA.IO. -> metamask
source     field knowledge 2026-11
