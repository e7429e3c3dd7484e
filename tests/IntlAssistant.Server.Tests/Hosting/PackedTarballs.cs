using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using IntlAssistant.Server.FrontEnd;

namespace IntlAssistant.Server.Tests.Hosting;

/// <summary>A registry in memory: small tarballs that are laid out like the real ones.</summary>
internal sealed class PackedTarballs : IPackageSource
{
    private readonly Dictionary<string, byte[]> tarballs = [];

    public int Fetched { get; private set; }

    public FrontEndException? Failure { get; set; }

    /// <summary>Publishes a package.</summary>
    public FrontEndPackage Publish(string name, params (string Name, string Path, string Text)[] files)
    {
        var tarball = Pack(files.Select(file => (file.Path, file.Text)));
        tarballs[name] = tarball;
        return new FrontEndPackage(
            name,
            "1.0.0",
            "sha512-" + Convert.ToBase64String(SHA512.HashData(tarball)),
            files.ToDictionary(file => file.Name, file => file.Path));
    }

    /// <summary>Puts something else in its place.</summary>
    public void Replace(string name, params (string Path, string Text)[] files) => tarballs[name] = Pack(files);

    public async Task<string> FetchAsync(FrontEndPackage package, string folder, CancellationToken cancellationToken)
    {
        Fetched++;
        if (Failure is not null)
        {
            throw Failure;
        }

        var path = Path.Combine(folder, "package.tgz");
        await File.WriteAllBytesAsync(path, tarballs[package.Name], cancellationToken);
        return path;
    }

    private static byte[] Pack(IEnumerable<(string Path, string Text)> files)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        using (var tar = new TarWriter(gzip))
        {
            foreach (var (path, text) in files)
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, path)
                {
                    DataStream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)),
                });
            }
        }

        return packed.ToArray();
    }
}
