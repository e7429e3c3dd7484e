using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace IntlAssistant.Conversations.Storage.Moves;

/// <summary>Adds up rows in a form that is the same whatever engine they come from: each value with its kind and its length.</summary>
internal sealed class RowChecksum : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long Rows { get; private set; }

    public void Add(ReadOnlySpan<object?> row)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        Rows++;
        foreach (var value in row)
        {
            switch (value)
            {
                case null or DBNull:
                    Add('n', []);
                    break;
                case long number:
                    BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
                    Add('i', bytes);
                    break;
                case string text:
                    Add('t', Encoding.UTF8.GetBytes(text));
                    break;
                case byte[] blob:
                    Add('b', blob);
                    break;
                default:
                    throw new NotSupportedException($"No column holds a {value.GetType().Name}.");
            }
        }
    }

    /// <summary>What it came to.</summary>
    public MovedTable Of(string name) => new(name, Rows, Convert.ToHexStringLower(_hash.GetCurrentHash()));

    public void Dispose() => _hash.Dispose();

    private void Add(char kind, ReadOnlySpan<byte> value)
    {
        Span<byte> head = stackalloc byte[1 + sizeof(int)];
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], value.Length);
        _hash.AppendData(head);
        _hash.AppendData(value);
    }
}
