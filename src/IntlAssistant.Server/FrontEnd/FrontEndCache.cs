namespace IntlAssistant.Server.FrontEnd;

/// <summary>The pinned files on disk: fetched, checked and compressed the first time, read from then on.</summary>
/// <param name="folder">Where they are kept.</param>
/// <param name="source">Where they are fetched from.</param>
/// <param name="shipped">A folder laid out the same that came with the program, or not: what is in it is not fetched.</param>
/// <remarks>A package's folder appears whole, by a rename, or not at all: a start that was cut off leaves nothing that a later one would trust.</remarks>
internal sealed class FrontEndCache(string folder, IPackageSource source, string? shipped = null)
{
    private const int OnceOnlyQuality = 11;

    /// <summary>The package's files, out of the cache where they are in it.</summary>
    /// <exception cref="FrontEndException">They are not in the cache and cannot be fetched.</exception>
    public async Task<IReadOnlyList<Asset>> GetAsync(FrontEndPackage package, CancellationToken cancellationToken)
    {
        var home = Find(package);
        if (home is null)
        {
            home = Path.Combine(folder, package.Prefix);
            await FillAsync(package, home, cancellationToken);
        }

        var assets = new List<Asset>();
        foreach (var name in package.Files.Keys)
        {
            assets.Add(await ReadAsync(package, Path.Combine(home, name), cancellationToken));
        }

        return assets;
    }

    /// <summary>Whether the package must still be fetched.</summary>
    public bool Lacks(FrontEndPackage package) => Find(package) is null;

    private string? Find(FrontEndPackage package) =>
        ((string?[])[shipped, folder]).OfType<string>().Select(place => Path.Combine(place, package.Prefix)).FirstOrDefault(Directory.Exists);

    private async Task FillAsync(FrontEndPackage package, string home, CancellationToken cancellationToken)
    {
        var workshop = Directory.CreateDirectory(Path.Combine(folder, $".{package.Prefix}-{Guid.NewGuid():N}")).FullName;
        try
        {
            var tarball = await source.FetchAsync(package, workshop, cancellationToken);
            var contents = await Tarball.ReadAsync(package, tarball, cancellationToken);
            var ready = Directory.CreateDirectory(Path.Combine(workshop, "ready")).FullName;
            foreach (var (name, bytes) in contents)
            {
                await WriteAsync(Path.Combine(ready, name), bytes, cancellationToken);
            }

            Move(ready, home);
        }
        finally
        {
            Directory.Delete(workshop, recursive: true);
        }
    }

    private static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        await File.WriteAllBytesAsync(path, bytes, cancellationToken);
        if (Asset.IsWorthCompressing(path))
        {
            await File.WriteAllBytesAsync(path + ".br", Compression.Brotli(bytes, OnceOnlyQuality), cancellationToken);
            await File.WriteAllBytesAsync(path + ".gz", Compression.Gzip(bytes), cancellationToken);
        }
    }

    private static void Move(string ready, string home)
    {
        try
        {
            Directory.Move(ready, home);
        }
        catch (IOException) when (Directory.Exists(home))
        {
            // Another server on the same data folder was quicker; its files are the same, by their hash.
        }
    }

    private static async Task<Asset> ReadAsync(FrontEndPackage package, string path, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
            return Asset.IsWorthCompressing(path)
                ? new Asset(
                    Path.GetFileName(path),
                    package.Prefix,
                    bytes,
                    await File.ReadAllBytesAsync(path + ".br", cancellationToken),
                    await File.ReadAllBytesAsync(path + ".gz", cancellationToken))
                : new Asset(Path.GetFileName(path), package.Prefix, bytes);
        }
        catch (IOException error)
        {
            throw new FrontEndException(
                $"The cached files of {package} are damaged; delete the folder '{Path.GetDirectoryName(path)}', then restart.", error);
        }
    }
}
