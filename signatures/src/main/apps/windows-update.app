name       Windows Update
category   software-update
service    update
domain     windowsupdate.com update.microsoft.com delivery.mp.microsoft.com windowsupdate.microsoft.com do.dsp.mp.microsoft.com
domain     download.microsoft.com wustat.windows.com ntservicepack.microsoft.com windowsupdate.nsatc.net sls.update.microsoft.com
agent      begins Windows-Update-Agent
agent      begins Microsoft-Delivery-Optimization/
agent      contains WindowsUpdate
test       www.windowsupdate.com -> windows-update
test       a.b.SLS.UPDATE.MICROSOFT.COM. -> windows-update
test       3.tlu.dl.delivery.mp.microsoft.com -> windows-update
test       agent Microsoft-Delivery-Optimization/10.0 -> windows-update
source     field knowledge 2026-11
