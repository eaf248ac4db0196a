name       Homebrew
category   development
service    download
domain     brew.sh
test       www.brew.sh -> homebrew
source     field knowledge 2026-11
