using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace IntlAssistant.Answering.Vectors.Static;

/// <summary>A file of tensors: the length of a JSON header, the header, then the numbers.</summary>
internal sealed class SafetensorsFile
{
    private const int LengthBytes = 8;
    private const int LongestHeader = 100_000_000;

    private readonly string file;
    private readonly byte[] data;
    private readonly Dictionary<string, TensorEntry> tensors = new(StringComparer.Ordinal);

    private SafetensorsFile(string file, byte[] data) => (this.file, this.data) = (file, data);

    /// <summary>Reads a file.</summary>
    /// <exception cref="StaticModelException">It is missing or not what it should be.</exception>
    public static SafetensorsFile Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new StaticModelException($"There is no file '{file}'.");
        }

        var read = new SafetensorsFile(file, File.ReadAllBytes(file));
        read.ReadHeader();
        return read;
    }

    /// <summary>The tensor of that name; <see langword="null"/> when there is none.</summary>
    public TensorEntry? Find(string name) => tensors.GetValueOrDefault(name);

    /// <summary>What to throw for a fault in the file.</summary>
    public StaticModelException Fault(string what) => new($"{file}: {what}.");

    /// <summary>The numbers of a tensor of floating-point numbers.</summary>
    public float[] Floats(TensorEntry tensor)
    {
        var bytes = data.AsSpan(tensor.Start, tensor.Length);
        var values = new float[tensor.Count];
        switch (tensor.Type)
        {
            case "F32":
                MemoryMarshal.Cast<byte, float>(bytes).CopyTo(values);
                break;
            case "F16":
                TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(bytes), values);
                break;
            case "BF16":
                for (var index = 0; index < values.Length; index++)
                {
                    values[index] = BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * index)..]) << 16);
                }

                break;
            case "F64":
                TensorPrimitives.ConvertTruncating(MemoryMarshal.Cast<byte, double>(bytes), values);
                break;
            case "I8":
                TensorPrimitives.ConvertTruncating(MemoryMarshal.Cast<byte, sbyte>(bytes), values);
                break;
            default:
                throw Fault($"a tensor is of type {tensor.Type}; F32, F16, BF16, F64 and I8 can be read");
        }

        return values;
    }

    /// <summary>The numbers of a tensor of whole numbers.</summary>
    public int[] Integers(TensorEntry tensor)
    {
        var bytes = data.AsSpan(tensor.Start, tensor.Length);
        var values = new int[tensor.Count];
        switch (tensor.Type)
        {
            case "I64":
                TensorPrimitives.ConvertTruncating(MemoryMarshal.Cast<byte, long>(bytes), values);
                break;
            case "I32":
                MemoryMarshal.Cast<byte, int>(bytes).CopyTo(values);
                break;
            default:
                throw Fault($"a tensor is of type {tensor.Type} where whole numbers, I64 or I32, are wanted");
        }

        return values;
    }

    private void ReadHeader()
    {
        var length = data.Length >= LengthBytes ? BinaryPrimitives.ReadUInt64LittleEndian(data) : 0;
        if (length is 0 or > LongestHeader || length > (ulong)(data.Length - LengthBytes))
        {
            throw Fault("it does not begin as a safetensors file does; is it whole?");
        }

        var start = LengthBytes + (int)length;
        try
        {
            using var header = JsonDocument.Parse(data.AsMemory(LengthBytes, (int)length));
            foreach (var entry in header.RootElement.EnumerateObject().Where(entry => entry.Name != "__metadata__"))
            {
                tensors[entry.Name] = Entry(entry.Name, entry.Value, start);
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new StaticModelException($"{file}: its header is not what a safetensors file has ({fault.Message}).", fault);
        }
    }

    private TensorEntry Entry(string name, JsonElement entry, int start)
    {
        var type = entry.GetProperty("dtype").GetString() ?? "";
        int[] shape = [.. entry.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];
        var offsets = entry.GetProperty("data_offsets");
        var (from, to) = (offsets[0].GetInt64(), offsets[1].GetInt64());
        var count = shape.Aggregate(1L, (all, size) => all * size);
        var size = type switch { "F64" or "I64" or "U64" => 8, "F32" or "I32" or "U32" => 4, "F16" or "BF16" or "I16" or "U16" => 2, _ => 1 };
        return from >= 0 && to >= from && to <= data.Length - start && count * size == to - from && count <= int.MaxValue
            ? new TensorEntry(type, shape, start + (int)from, (int)(to - from), (int)count)
            : throw Fault($"its tensor '{name}' does not fit the file; is it whole?");
    }

    /// <summary>Where a tensor stands.</summary>
    internal sealed record TensorEntry(string Type, IReadOnlyList<int> Shape, int Start, int Length, int Count);
}
