name       Gradle
category   development
service    download
domain     gradle.org gradle.com
test       www.gradle.org -> gradle
test       a.b.GRADLE.COM. -> gradle
source     field knowledge 2026-11
