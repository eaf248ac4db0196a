name       Crates.io
category   development
service    download
domain     crates.io rust-lang.org
test       www.crates.io -> crates-io
test       a.b.RUST-LANG.ORG. -> crates-io
source     field knowledge 2026-11
