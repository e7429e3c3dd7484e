using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace IntlAssistant.Server.FrontEnd;

/// <summary>A fetched tarball: checked, then read.</summary>
internal static class Tarball
{
    /// <summary>Takes the pinned files out of a tarball.</summary>
    /// <returns>The content of each file, by our name for it.</returns>
    /// <exception cref="FrontEndException">The tarball is not the one that is pinned, or a file is not in it.</exception>
    public static async Task<IReadOnlyDictionary<string, byte[]>> ReadAsync(
        FrontEndPackage package, string path, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(path);
        var hash = await SHA512.HashDataAsync(stream, cancellationToken);
        if (!hash.AsSpan().SequenceEqual(package.Hash))
        {
            throw new FrontEndException(
                $"What was fetched as {package} is not the published package: its hash is not the pinned one; "
                + "check the registry and proxy that npm uses, then restart.");
        }

        stream.Position = 0;
        return await ExtractAsync(package, stream, cancellationToken);
    }

    private static async Task<IReadOnlyDictionary<string, byte[]>> ExtractAsync(
        FrontEndPackage package, FileStream stream, CancellationToken cancellationToken)
    {
        var names = package.Files.ToDictionary(file => file.Value, file => file.Key, StringComparer.Ordinal);
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        await using var unzipped = new GZipStream(stream, CompressionMode.Decompress);
        await using var tar = new TarReader(unzipped);
        while (contents.Count < names.Count && await tar.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry)
        {
            if (names.TryGetValue(entry.Name, out var name) && entry.DataStream is { } data)
            {
                using var content = new MemoryStream();
                await data.CopyToAsync(content, cancellationToken);
                contents[name] = content.ToArray();
            }
        }

        var missing = names.FirstOrDefault(file => !contents.ContainsKey(file.Value)).Key;
        return missing is null
            ? contents
            : throw new FrontEndException($"{package} has no file '{missing}'; packages.json names files that the version does not have.");
    }
}
