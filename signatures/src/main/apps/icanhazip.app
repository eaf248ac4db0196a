name       icanhazip
category   network
domain     icanhazip.com
test       www.icanhazip.com -> icanhazip
source     field knowledge 2026-11
