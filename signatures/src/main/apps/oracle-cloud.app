name       Oracle Cloud
category   cloud
domain     oraclecloud.com oracle.com oracleclouds.com oraclecdn.com ocs.oraclecloud.com oci.oraclecloud.com eloqua.com netsuite.com
test       www.oraclecloud.com -> oracle-cloud
test       a.b.NETSUITE.COM. -> oracle-cloud
source     field knowledge 2026-11
