using System.Security.Cryptography;
using System.Text;

using IntlAssistant.Answering.Evaluation;

namespace IntlAssistant.Answering.Confidence;

/// <summary>Recognises a question again without keeping its words.</summary>
public static class QuestionMark
{
    /// <summary>Eight hexadecimal characters of a hash of the question, whatever its case, accents and digits.</summary>
    public static string Of(string question) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Folding.Fold(question))))[..8];
}
