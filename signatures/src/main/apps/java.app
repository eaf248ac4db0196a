name       Java
category   software-update
domain     java.com
host       javadl-esd-secure.oracle.com javadl.oracle.com
test       www.java.com -> java
source     field knowledge 2026-11
