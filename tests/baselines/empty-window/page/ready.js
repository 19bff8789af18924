// The same mark as the product's page sets when its first field can be typed into.
document.querySelector('input').focus()
performance.mark('ready-to-type')
