name       Travis CI
category   development
domain     travis-ci.com travis-ci.org
test       www.travis-ci.com -> travis-ci
test       a.b.TRAVIS-CI.ORG. -> travis-ci
source     field knowledge 2026-11
