name       Docker
category   development
service    download
domain     docker.com docker.io dockerproject.org
test       www.docker.com -> docker
test       a.b.DOCKERPROJECT.ORG. -> docker
source     field knowledge 2026-11
