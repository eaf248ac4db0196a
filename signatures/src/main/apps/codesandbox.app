name       CodeSandbox
category   development
domain     codesandbox.io csb.app
test       www.codesandbox.io -> codesandbox
test       a.b.CSB.APP. -> codesandbox
source     field knowledge 2026-11
