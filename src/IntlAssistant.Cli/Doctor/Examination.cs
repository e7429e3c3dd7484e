using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.Cli.Doctor;

/// <summary>What <c>doctor</c> found.</summary>
/// <param name="Good">Whether every check is good.</param>
/// <param name="Revision">The revision of the content.</param>
/// <param name="Checks">What was looked at.</param>
internal sealed record Examination(bool Good, string Revision, IReadOnlyList<Check> Checks);

/// <summary>How an examination is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Examination))]
internal sealed partial class DoctorJson : JsonSerializerContext;
