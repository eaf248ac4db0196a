name       Crowdin
category   development
domain     crowdin.com
test       www.crowdin.com -> crowdin
source     field knowledge 2026-11
