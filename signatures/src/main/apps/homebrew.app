name       Homebrew
category   development
service    download
domain     brew.sh
agent      begins Homebrew/
test       www.brew.sh -> homebrew
source     field knowledge 2026-11
