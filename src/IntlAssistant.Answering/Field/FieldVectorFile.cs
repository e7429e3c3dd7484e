using System.Runtime.InteropServices;
using System.Text;

namespace IntlAssistant.Answering.Field;

/// <summary>The field's vectors as a file: what they were learned on, then keys, scales and numbers of one byte each.</summary>
public static class FieldVectorFile
{
    private const string Resource = "field-vectors.bin";

    private static readonly byte[] Magic = "intl-field-1\n"u8.ToArray();
    private static readonly Lazy<FieldVectors> LazyShipped = new(ReadShipped);

    internal static FieldVectors Shipped => LazyShipped.Value;

    /// <summary>Writes vectors.</summary>
    public static byte[] Write(FieldVectors vectors)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(vectors.LearnedOn);
        writer.Write(vectors.Dimensions);
        writer.Write(vectors.Keys.Count);
        foreach (var key in vectors.Keys)
        {
            writer.Write(key);
        }

        foreach (var scale in vectors.Scales)
        {
            writer.Write(scale);
        }

        writer.Write(MemoryMarshal.AsBytes(vectors.Numbers));
        writer.Flush();
        return memory.ToArray();
    }

    /// <summary>Reads vectors.</summary>
    /// <exception cref="InvalidDataException">They are no field vectors, or not all of them.</exception>
    public static FieldVectors Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (!bytes.AsSpan().StartsWith(Magic))
        {
            throw new InvalidDataException("These are no field vectors; intl-assistant fit-field writes them.");
        }

        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes, Magic.Length, bytes.Length - Magic.Length), Encoding.UTF8);
            var learnedOn = reader.ReadString();
            var (dimensions, count) = (reader.ReadInt32(), reader.ReadInt32());
            var keys = Many(count, reader.ReadUInt64);
            var scales = Many(count, reader.ReadSingle);
            return new FieldVectors(learnedOn, dimensions, keys, scales, Many(count * dimensions, reader.ReadSByte));
        }
        catch (EndOfStreamException fault)
        {
            throw new InvalidDataException("The file of field vectors ends too early; write it anew with intl-assistant fit-field.", fault);
        }
    }

    private static FieldVectors ReadShipped()
    {
        using var stream = typeof(FieldVectorFile).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return Read(memory.ToArray());
    }

    private static T[] Many<T>(int count, Func<T> read)
    {
        var all = new T[count];
        for (var index = 0; index < count; index++)
        {
            all[index] = read();
        }

        return all;
    }
}
