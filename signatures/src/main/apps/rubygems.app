name       RubyGems
category   development
service    download
domain     rubygems.org
test       www.rubygems.org -> rubygems
source     field knowledge 2026-11
