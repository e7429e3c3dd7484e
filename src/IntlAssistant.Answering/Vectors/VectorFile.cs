using System.Security.Cryptography;
using System.Text;

namespace IntlAssistant.Answering.Vectors;

/// <summary>Vectors on disk: the model's name, then a key and the numbers of each, then a checksum.</summary>
/// <remarks>It only saves computing: a file that is damaged, of another model or not to be read is taken as empty and written anew.</remarks>
internal static class VectorFile
{
    /// <summary>How many bytes a key has.</summary>
    public const int KeyBytes = 16;

    private static readonly byte[] Magic = "intl-vectors-1\n"u8.ToArray();

    /// <summary>The vectors of a model by their keys; none when the file is missing, damaged, another model's or cannot be read.</summary>
    public static Dictionary<string, float[]> Read(string file, string model)
    {
        var vectors = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var bytes = BytesOf(file);
        if (bytes.Length < Magic.Length + SHA256.HashSizeInBytes || !bytes.AsSpan().StartsWith(Magic)
            || !SHA256.HashData(bytes.AsSpan(..^SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(^SHA256.HashSizeInBytes..)))
        {
            return vectors;
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, Magic.Length, bytes.Length - Magic.Length - SHA256.HashSizeInBytes), Encoding.UTF8);
        if (reader.ReadString() != model)
        {
            return vectors;
        }

        var (count, dimension) = (reader.ReadInt32(), reader.ReadInt32());
        for (var index = 0; index < count; index++)
        {
            var key = Convert.ToHexStringLower(reader.ReadBytes(KeyBytes));
            var vector = new float[dimension];
            for (var place = 0; place < dimension; place++)
            {
                vector[place] = reader.ReadSingle();
            }

            vectors[key] = vector;
        }

        return vectors;
    }

    /// <summary>Writes all vectors: beside the old file first, then in its place, so that there is always a whole one.</summary>
    public static void Write(string file, string model, IReadOnlyDictionary<string, float[]> vectors)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!); // A file stands in a folder.
        using var memory = new MemoryStream();
        memory.Write(Magic);
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(model);
            writer.Write(vectors.Count);
            writer.Write(vectors.Values.FirstOrDefault()?.Length ?? 0);
            foreach (var (key, vector) in vectors)
            {
                writer.Write(Convert.FromHexString(key));
                foreach (var number in vector)
                {
                    writer.Write(number);
                }
            }
        }

        var bytes = memory.ToArray();
        var temporary = $"{file}.{Guid.NewGuid():N}.new";
        try
        {
            File.WriteAllBytes(temporary, [.. bytes, .. SHA256.HashData(bytes)]);
            File.Move(temporary, file, overwrite: true);
        }
        catch
        {
            File.Delete(temporary); // A disk that is full is not to be filled with halves.
            throw;
        }
    }

    private static byte[] BytesOf(string file)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllBytes(file) : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
