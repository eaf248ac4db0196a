name       NuGet
category   development
service    download
domain     nuget.org
test       www.nuget.org -> nuget
source     field knowledge 2026-11
