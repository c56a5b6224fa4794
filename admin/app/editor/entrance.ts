/** `/admin/` without an entry or list in its address leads to the desk, before five megabytes of Decap are fetched. */
if (location.hash.length < 3 && location.search === '') location.replace('/admin/desk/');
else void import('./main.ts');
