name       LLVM
category   development
domain     llvm.org
test       www.llvm.org -> llvm
source     field knowledge 2026-11
