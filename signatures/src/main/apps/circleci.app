name       CircleCI
category   development
domain     circleci.com
test       www.circleci.com -> circleci
source     field knowledge 2026-11
