name       Capital One
category   finance
domain     capitalone.com
test       www.capitalone.com -> capital-one
source     field knowledge 2026-11
