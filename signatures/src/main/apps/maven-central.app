name       Maven Central
category   development
service    download
domain     maven.org maven.apache.org repo1.maven.org sonatype.org sonatype.com
test       www.maven.org -> maven-central
test       a.b.SONATYPE.COM. -> maven-central
source     field knowledge 2026-11
