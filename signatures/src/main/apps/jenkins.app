name       Jenkins
category   development
domain     jenkins.io jenkins-ci.org
test       www.jenkins.io -> jenkins
test       a.b.JENKINS-CI.ORG. -> jenkins
source     field knowledge 2026-11
